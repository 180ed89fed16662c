import type { Messages } from '../en/index.ts';

export const addAccount: Messages['addAccount'] = {
  open: 'Voeg ’n kliënt by',
  add: 'Voeg by',
  domain: 'Webwerf',
  noDomain: 'Skryf ’n domein, soos example.org.',
  number: 'Nommer',
  numberMade: 'word gemaak as jy dit leeg laat',
  taken: '<link>{account}</link> het reeds hierdie nommer.',
  like: '{count, plural, one {Hierdie een is dalk reeds daar} other {Een van hierdie is dit dalk reeds}}',
  sign: '· {number} · {sign, select, domain {dieselfde webwerf} other {dieselfde naam}}',
};
