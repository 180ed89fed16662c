export const offer = {
  state: {
    issued: 'Not used yet',
    accepted: 'Accepted',
    redeemed: 'Redeemed',
    expired: 'Expired',
    released: 'Taken back',
  },
  columns: {
    offer: 'Offer',
    worth: 'Worth',
    contact: 'Made to',
    code: 'Code',
    state: 'State',
    when: 'What came of it',
    programme: 'Programme',
  },
  when: {
    redeemed: 'on {day}',
    order: 'order {order}',
    discount: '{amount} off',
    accepted: 'accepted {day}',
    until: 'until {day}',
    expired: 'ended {day}',
    released: 'its e-mail did not go out',
  },
  account: {
    title: 'Offers made to this account',
    lead: '{count, plural, one {# offer} other {# offers}}',
    none: 'Nothing was offered to this account yet. Offers are made by the steps of a programme.',
    count: {
      issued: '{count, plural, other {# not used yet}}',
      accepted: '{count, plural, other {# accepted}}',
      redeemed: '{count, plural, other {# redeemed}}',
      expired: '{count, plural, other {# expired}}',
      released: '{count, plural, other {# taken back}}',
    },
  },
};
