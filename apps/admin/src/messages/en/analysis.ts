export const analysis = {
  title: 'Analysis',
  ordersSince:
    'Orders came in after this analysis, or were taken back, and these figures do not count that yet. It is made anew at night, or now.',
  lead: '{count} of {total} accounts are key accounts; they make {share} of {measure, select, profit {profit} other {revenue}}. As of {asOf}.',
  none: {
    title: 'Nothing analysed yet',
    ready: 'Ready to be analysed',
    readyBody:
      '{count, plural, one {# account is} other {# accounts are}} here. The analysis says which of them carry you, and which are slipping.',
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
    first: 'There is no analysis as of an earlier day to compare it with yet.',
    nothing: 'No account changed its status.',
    status:
      '{count, plural, one {# account} other {# accounts}} went from {from} to {to}, with {amount} at risk',
    atRisk: '{amount} at risk',
    titleFirst: 'What moved',
  },
  choice: { run: 'As of', against: 'Held against', csv: 'CSV' },
  cellMoves: {
    title: 'Who came from where',
    lead: 'Between the boxes since {since}; the arrows above as a table. A row opens its accounts.',
    move: 'From → to',
    accounts: 'Accounts',
    share: 'Share now',
    nowhere: 'new',
    gone: 'gone',
    none: 'No account changed its box.',
    all: 'Show all {count}',
  },
  keyShare: {
    title: 'What the key accounts make',
    lead: 'Together {share} of the {measure, select, profit {profit} other {revenue}}; 30–55% is usual. Much more makes you depend on few, much less leaves nobody to look after first.',
    band: 'usual: 30–55%',
  },
  history: {
    title: 'All analyses',
    asOf: 'As of',
    measure: 'By',
    by: { revenue: 'revenue', profit: 'profit' },
    accounts: 'Accounts',
    key: 'Key accounts',
    share: 'Their share',
    revenue: 'Revenue',
    made: 'Made',
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
