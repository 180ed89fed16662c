/** Whether a programme earned anything. */
export const result = {
  watched: 'Each account watched for',
  days: '{days} days',
  nobody: 'No account is in it yet.',
  nobodyNote: 'Once accounts come in, what they do is held against those held out.',
  stillWatched:
    '{count, plural, one {# account is} other {# accounts are}} not yet watched for {days} days, the last of them in {left, plural, one {# day} other {# days}}: until then what is said here may change.',
  rate: {
    title: 'Did more accounts order again?',
    verdict: {
      more: 'Yes: more of those written to ordered again.',
      less: 'No: fewer of those written to ordered again.',
      cannotTell: 'Not yet told from chance.',
      noComparison: 'Nobody can tell: no account is held out.',
    },
    shares:
      '{treated} of the accounts written to ordered within {days} days, and {heldOut} of those held out.',
    alone: '{treated} of the accounts written to ordered within {days} days. Some might have done so anyway.',
    difference: 'Difference of the reorder rates',
    points: 'percentage points',
  },
  value: {
    title: {
      profit: 'Did it earn anything, after its offers?',
      revenue: 'Did it bring more revenue, after its offers?',
    },
    verdict: {
      more: 'Yes, and chance does not explain it.',
      less: 'No: leaving them alone would have earned more.',
      cannotTell: 'Not yet told from chance.',
      noComparison: 'Nobody can tell: no account is held out.',
    },
    sums: {
      more: 'It brought {all} more over the {count, plural, one {# account} other {# accounts}} written to, {each} an account against those held out.',
      less: 'It brought {all} less over the {count, plural, one {# account} other {# accounts}} written to, {each} an account against those held out.',
      cannotTell:
        'No more than an estimate: {all} over the {count, plural, one {# account} other {# accounts}} written to, {each} an account against those held out.',
    },
    allBetween: 'Over all of them it is, with 95% confidence, between {low} and {high}.',
    noInterval: 'So few accounts rule no amount out.',
    alone: '{treated} an account written to, without anything to hold it against.',
    difference: 'Difference an account',
    perAccount: 'an account',
  },
  between: 'with 95% confidence between {low} and {high}',
  chance: 'Chance alone makes a difference like this in {chance} of cases (p = {p}).',
  notSignificant:
    'Not significant: chance alone makes a difference like this in {chance} of cases (p = {p}).',
  needed:
    '{count, plural, =0 {No number of accounts can be named that would tell.} one {# more account would tell.} other {About # more accounts would tell.}}',
  offersWithoutCost:
    '{count, plural, one {What # used code cost is not known, since no amount was named with it: it counts} other {What # used codes cost is not known, since no amount was named with them: they count}} with what was set aside for a code, if anything.',
  curve: {
    title: 'How many had ordered, day by day',
    lead: 'From the day each account came in; what the dashes reach would have come back by itself.',
    treated: 'written to',
    heldOut: 'held out',
    end: '{share} {arm}',
    from: 'the day it came in',
    until: '{days, plural, one {# day} other {# days}} later',
  },
  arms: {
    title: 'What stands behind it',
    what: 'Within the days watched',
    treated: 'Written to',
    heldOut: 'Held out',
    accounts: 'Accounts',
    reordered: 'Ordered again',
    rate: 'Reorder rate',
    rateInterval: 'with 95% confidence',
    from: '{low} to {high}',
    orders: 'Completed orders',
    revenue: 'Revenue',
    profit: 'Profit, where costs are known',
    offerCost: 'Offers used',
    perAccount: { profit: 'Profit after offers, an account', revenue: 'Revenue after offers, an account' },
  },
  ways: {
    title: 'Two ways: {name}',
    lead: 'Chance sent {share} of the accounts by A ({a}) and the others by B ({b}).',
    what: 'Within the days watched',
    a: 'A',
    b: 'B',
    told: 'A against B',
    accounts: 'Accounts',
    clicked: 'Clicked',
    replied: 'Replied',
    reordered: 'Ordered again',
    perAccount: { profit: 'Profit after offers, an account', revenue: 'Revenue after offers, an account' },
    of: '{count} ({share})',
    verdict: {
      more: 'A has more',
      less: 'B has more',
      cannotTell: 'not told from chance',
      noComparison: 'nobody went by one of them',
    },
    p: '{verdict} (p = {p})',
    needed:
      '{count, plural, =0 {} one {# more account would tell whether one has more clicks.} other {About # more accounts would tell whether one has more clicks.}}',
    note: 'Accounts are drawn as they come to the branch, within their ABC-XYZ cell, and count where chance sent them, whatever they got there. Clicks are those of people, not of scanners.',
  },
  method:
    'Accounts are held out by chance within their ABC-XYZ cell, and every account counts where chance put it, whatever became of it. The reorder rates are held against each other by an exact test over the cells and by Newcombe’s interval, amounts by shuffling the arms within the cells. “Would tell” means: four times out of five, a difference as large as this one (of reorder rates: 5 points at least).',
};
