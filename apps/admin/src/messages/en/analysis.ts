export const analysis = {
  title: 'Analysis',
  lead: '{count} of {total} accounts are key accounts; they make {share} of {measure, select, profit {profit} other {revenue}}. As of {asOf}.',
  none: {
    title: 'Nothing analysed yet',
    body: 'Import orders first; the analysis then says which accounts carry you and how they change.',
  },
  run: 'Analyse now',
  done: 'Analysed {accounts, plural, one {# account} other {# accounts}} as of {asOf}.',
  nineBox: {
    title: 'Who carries us',
    lead: 'Weight from A to C, evenness from X to Z. A box opens its accounts.',
    leadMoves:
      'Weight from A to C, evenness from X to Z; ↘ came in and ↗ left since {since}. A box opens its accounts.',
    accounts: '{count, plural, one {account} other {accounts}}',
    share: '{share} of {measure, select, profit {profit} other {revenue}}',
    atRisk: '{amount} at risk',
    open: 'Open the accounts of {cell}',
    rows: { A: 'first {a}', B: 'to {b}', C: 'the rest' },
    columns: { X: 'steady', Y: 'varying', Z: 'irregular', new: 'new, under 3 months' },
  },
  curve: {
    title: 'How few carry how much',
    lead: '{count, plural, one {The largest account makes} other {The # largest accounts make}} half of the {measure, select, profit {profit} other {revenue}}.',
    axis: 'Accounts, largest first',
    class: '{name}: {count, plural, one {# account makes} other {# accounts make}} {share}',
    key: '{count, plural, one {# key account} other {# key accounts}}: {share}',
    band: 'Key accounts usually make 30–55%',
  },
  moves: {
    title: 'What moved since {since}',
    first: 'This is the first run: there is nothing to compare it with yet.',
    nothing: 'No account changed its status.',
    status:
      '{count, plural, one {# account} other {# accounts}} went from {from} to {to}, with {amount} at risk',
    entered: 'new in {to} {accounts}',
    cells: 'Between cells:',
    atRisk: '{amount} at risk',
    titleFirst: 'What moved',
  },
  facts: {
    title: 'What it rests on',
    orders: '{orders} orders since {from}, {cancelled} of them cancelled or returned',
    model:
      '{name, select, bg {BG/NBD} other {MBG/CNBD-{k}}} fitted on {accounts} accounts: r {r}, α {alpha}, a {a}, b {b}',
    limits: 'A to {a}, B to {b}; X to a variation of {x}, Y to {y}; breadwinner from {breadwinner}',
    noModel: 'No purchase model: no account has a completed order.',
  },
  notice: {
    unknownCost:
      '{accounts, plural, one {# account has} other {# accounts have}} no known cost; its measure counts as zero.',
    noCompletedOrders: 'There is no completed order.',
    noPositiveMeasure: 'No account has a measure above zero.',
    weakPrior:
      'With {repeatAccounts} of {accounts} accounts that ordered again, the data cannot carry a fit of their own; the model leans on a weak prior.',
    notConverged: 'The fit did not settle; take probabilities as rough.',
    severalCurrencies: 'Orders are in several currencies ({currencies}); amounts are added as they stand.',
  },
};
