/** Sentences of the generated plans: what the wholesaler's own people write to each other, in English. */
export const planTexts = {
  propositions: [
    'One delivery day a week, whole orders, one person to call. They stop counting boxes and start trusting the date.',
    'Samples on their own tables before every season. The kitchen decides with its hands, and we are the ones in the room.',
    'A range that stays: what they buy this spring can be matched in five years. Replacements arrive within 48 hours.',
  ],
  goals: [
    { text: 'Win back the glassware they buy elsewhere', unit: 'GBP', start: '0', target: '18000' },
    { text: 'Orders a year', unit: 'orders', start: '9', target: '14' },
    { text: 'Deliveries on the promised day', unit: '%', start: '82', target: '98' },
  ],
  aims: [
    'Wants proof that the dates hold before signing for a year.',
    'Should hear what the refit would look like with our range.',
    'Releases the budget: needs the cost of replacements over three years.',
  ],
  risks: [
    {
      text: 'A competitor undercuts us in the spring tender',
      likelihood: 4,
      impact: 4,
      counterMeasure: 'Offer the yearly agreement before the tender opens.',
    },
    {
      text: 'Our only champion moves to another site',
      likelihood: 2,
      impact: 5,
      counterMeasure: 'Meet the successor and the head of design this quarter.',
    },
    {
      text: 'Another late delivery in the season',
      likelihood: 3,
      impact: 3,
      counterMeasure: 'Keep four weeks of their range in stock.',
    },
  ],
  /** Of one account each: sales, marketing, sales. */
  steps: [
    ['Send the cost of replacements', 'Show the summer range', 'Agree on a fixed delivery day'],
    [
      'Walk through the warehouse together',
      'Send the case of a chain like theirs',
      'Offer a year at one price',
    ],
    [
      'Ask who signs from January',
      'Invite the buyers to the open day',
      'Bring the late deliveries to an end',
    ],
    ['Lay out the frame contract', 'Write to the head of design', 'Settle the two open complaints'],
    ['Count the stock in three shops', 'Send samples of the new wool', 'Propose a standing order'],
  ],
  costs: ['Samples for the tasting', 'Travel to the new site'],
  comments: [
    '@{name}, does the target hold after the last quarter?',
    '@{name}, can marketing bring the season’s pictures to the meeting?',
    '@{name}: the budget leaves nothing for the tasting. Shall we move some from the offers?',
  ],
  meetings: ['Season review', 'Summer range on their tables', 'Terms for the yearly agreement'],
  agendas: [
    'What the last season was like\nWhat changes this year\nDelivery day',
    'Samples\nPrices\nWho decides',
  ],
  places: ['Their showroom', 'On the phone', 'At ours, the small kitchen'],
} as const;
