/** Sentences of the generated dossiers: internal notes of the wholesaler's own people, in English. */
export const texts = {
  descriptions: [
    'Buys table and kitchen ware for {city}; decides by sample, not by catalogue.',
    'Works in {industry} with {employees} people; has grown by opening one site a year.',
    'Family business in its second generation; loyal to suppliers that keep their dates.',
    'Part of a small group that compares its suppliers every spring.',
    'Runs its own warehouse and wants few, full deliveries.',
    'Sells to guests who post pictures: looks matter more than price.',
  ],
  histories: [
    'Came to us through a fair and started with a trial order of glasses.',
    'Moved to us when its former supplier stopped delivering to {city}.',
    'First order after a visit to the showroom; the range has widened every year since.',
    'Bought from us before 2015 under another name and came back.',
    'Began with gifts at Christmas and now buys the year round.',
  ],
  organisations: [
    'Purchasing proposes, the managing director signs above 2,000.',
    'One person buys for all sites; finance checks terms of payment.',
    'Each site orders for itself within a yearly agreement.',
    'Purchasing and design decide together; quality has a veto.',
  ],
  surroundings: [
    'Two larger competitors in the same town; both bought new ware this year.',
    'Demand follows tourism: strong from Easter to October.',
    'Rents went up; every order over budget is questioned.',
    'A refit is planned for next year, with a tender for all crockery.',
  ],
  decisions: [
    'Offer, sample, a month on the tables, then a decision by the head of purchasing.',
    'Three offers are compared; price counts for half, delivery for a third.',
    'The managing director decides alone, usually within a week.',
    'Finance has to release the budget first; that takes three weeks.',
  ],
  stages: ['Need named', 'Offers compared', 'Sample on trial', 'Terms agreed', 'Order released'],
  tenders: [
    'Crockery for all sites',
    'Glassware, two-year agreement',
    'Kitchen refit',
    'Seasonal gifts',
    'Replacement of cutlery',
  ],
  wins: [
    'delivery within 48 hours',
    'the sample convinced the kitchen',
    'best terms of payment',
    'single point of contact',
  ],
  defeats: [
    'price 6 % above the winner',
    'could not promise the date',
    'range too small',
    'nobody had visited for a year',
  ],
  /** What was said, by how. */
  talks: {
    meeting: [
      'Went through the year’s range; asked for a lighter bowl.',
      'Talked about dates before Christmas; wants a fixed delivery day.',
      'Asked for terms for a yearly agreement.',
    ],
    call: [
      'Short call about an invoice; friendly.',
      'Asked whether the glasses can be there by Friday.',
      'Wants a price for two more sites.',
    ],
    visit: [
      'Showed the new glasses; two samples left there.',
      'Walked through the new site with purchasing and design.',
      'Stood at the dishwasher with the kitchen: plates chip at the edge.',
    ],
    email: [
      'Asked for terms for a yearly agreement, in writing.',
      'Sent the list of what is to be replaced in spring.',
      'Thanks for the quick replacement; all is well.',
    ],
  },
  complaints: [
    'Six of 48 plates chipped',
    'Delivery four days late',
    'Invoice did not match the offer',
    'Colour differs from the sample',
    'Nobody called back',
  ],
  answers: [
    'Replaced within two days, credit note sent.',
    'Apologised and changed the carrier.',
    'Invoice corrected.',
    'Took the batch back.',
  ],
  promises: [
    'Send samples of the new range',
    'Call about the delivery day',
    'Offer for the refit',
    'Visit the new site',
    'Answer on terms of payment',
  ],
  /** What speaks for each of the three P's, by the score it earns. */
  needs: [
    ['No plans known', 'Bought new ware elsewhere last year'],
    ['Asked for a quotation, then fell silent', 'Looked at samples at the fair'],
    ['Replaces worn ware every spring', 'Asked for a quotation for two sites'],
    ['New site opens next year', 'Wants a second supplier by the season'],
  ],
  solvencies: [
    ['Payment twice reminded', 'Limits credit with all suppliers'],
    ['Only a recommendation by another supplier', 'Accounts of the past year are not filed yet'],
    ['Pays others within 30 days', 'Bank gives good references'],
    ['Annual report shows a profit', 'Pays within 14 days'],
  ],
  authorities: [
    ['Nobody who decides is known', 'Decision moved to the group'],
    ['We know only the assistant', 'Told to write to a common address'],
    ['Head of purchasing leads the talks', 'Managing director takes part in talks'],
    ['Head of purchasing confirmed the budget', 'Managing director named the day of the decision'],
  ],
  coverages: {
    ours: ['By yearly agreement', 'Every order but those of one site', 'Since the first trial order'],
    competitor: [
      'Their agreement ends in spring',
      'Chosen for next-day delivery',
      'Not happy with how long replacements take',
    ],
    inHouse: ['Their own workshop does it', 'The sister company delivers it at cost'],
    open: [
      'Asked for a sample at the last visit',
      'Planned with the refit',
      'Nobody has offered it to them yet',
    ],
    noNeed: ['Does not fit what they do', 'Rents it with the building'],
  },
  competitors: [
    { name: 'Meridian Tableware', strengths: 'Price, next-day delivery' },
    { name: 'Noordzee Horeca Supply', strengths: 'Range for kitchens' },
    { name: 'Castle & Quill Gifts', strengths: 'Design, small orders' },
    { name: 'Suiderkruis Handelaars', strengths: 'Close by, personal service' },
  ],
} as const;
