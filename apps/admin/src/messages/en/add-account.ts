/** An account that somebody adds by hand. */
export const addAccount = {
  open: 'Add an account',
  add: 'Add it',
  domain: 'Website',
  noDomain: 'Write a domain, such as example.org.',
  number: 'Number',
  numberMade: 'is made if left empty',
  taken: '<link>{account}</link> has this number already.',
  like: '{count, plural, one {This one may be there already} other {One of these may be it already}}',
  sign: '· {number} · {sign, select, domain {same website} other {same name}}',
};
