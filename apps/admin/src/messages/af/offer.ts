import type { Messages } from '../en/index.ts';

export const offer: Messages['offer'] = {
  state: {
    issued: 'Nog nie gebruik nie',
    accepted: 'Aanvaar',
    redeemed: 'Ingewissel',
    expired: 'Verval',
    released: 'Teruggeneem',
  },
  columns: {
    offer: 'Aanbod',
    worth: 'Waarde',
    contact: 'Gemaak aan',
    code: 'Kode',
    state: 'Status',
    when: 'Wat daarvan gekom het',
    programme: 'Program',
  },
  when: {
    redeemed: 'op {day}',
    order: 'bestelling {order}',
    discount: '{amount} af',
    discountUnknown: 'wat dit afgetrek het, is nie bekend nie',
    accepted: 'aanvaar {day}',
    until: 'tot {day}',
    expired: 'het {day} verval',
    released: 'sy e-pos is nie uitgestuur nie',
  },
  account: {
    title: 'Aanbiedinge aan hierdie kliënt',
    lead: '{count, plural, one {# aanbod} other {# aanbiedinge}}',
    none: 'Niks is nog aan hierdie kliënt aangebied nie. Die stappe van ’n program maak aanbiedinge.',
    count: {
      issued: '{count, plural, other {# nog nie gebruik nie}}',
      accepted: '{count, plural, other {# aanvaar}}',
      redeemed: '{count, plural, other {# ingewissel}}',
      expired: '{count, plural, other {# verval}}',
      released: '{count, plural, other {# teruggeneem}}',
    },
  },
};
