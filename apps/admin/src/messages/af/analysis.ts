import type { Messages } from '../en/index.ts';

export const analysis: Messages['analysis'] = {
  title: 'Ontleding',
  ordersSince:
    'Ná hierdie ontleding het bestellings bygekom, of is teruggeneem, en hierdie syfers tel dit nog nie. Dit word snags oorgedoen, of nou.',
  lead: '{count} van {total} kliënte is sleutelkliënte; hulle maak {share} van die {measure, select, profit {wins} other {omset}} uit. Soos op {asOf}.',
  none: {
    title: 'Nog niks ontleed nie',
    ready: 'Gereed om ontleed te word',
    readyBody:
      '{count, plural, one {# kliënt is} other {# kliënte is}} hier. Die ontleding sê watter van hulle jou dra, en watter besig is om weg te gly.',
    body: 'Voer eers bestellings in; die ontleding sê dan watter kliënte jou dra en hoe hulle verander.',
  },
  run: 'Ontleed nou',
  done: '{accounts, plural, one {# kliënt} other {# kliënte}} ontleed soos op {asOf}.',
  nineBox: {
    title: 'Wie dra ons',
    lead: 'Gewig van A tot C, egaligheid van X tot Z. ’n Blok maak sy kliënte oop.',
    leadMoves:
      'Gewig van A tot C, egaligheid van X tot Z; ↘ het sedert {since} bygekom en ↗ het vertrek. ’n Blok maak sy kliënte oop.',
    accounts: '{count, plural, one {kliënt} other {kliënte}}',
    share: '{share} van die {measure, select, profit {wins} other {omset}}',
    atRisk: '{amount} op die spel',
    open: 'Maak die kliënte van {cell} oop',
    rows: { A: 'eerste {a}', B: 'tot {b}', C: 'die res' },
    columns: { X: 'egalig', Y: 'wisselend', Z: 'ongereeld', new: 'nuut, onder 3 maande' },
  },
  curve: {
    title: 'Hoe min dra hoe veel',
    lead: '{count, plural, one {Die grootste kliënt maak} other {Die # grootste kliënte maak}} die helfte van die {measure, select, profit {wins} other {omset}} uit.',
    axis: 'Kliënte, grootste eerste',
    class: '{name}: {count, plural, one {# kliënt maak} other {# kliënte maak}} {share}',
    key: '{count, plural, one {# sleutelkliënt} other {# sleutelkliënte}}: {share}',
    band: 'Sleutelkliënte maak gewoonlik 30–55% uit',
  },
  moves: {
    title: 'Wat het sedert {since} verskuif',
    first: 'Daar is nog geen ontleding soos op ’n vroeër dag om mee te vergelyk nie.',
    nothing: 'Geen kliënt se status het verander nie.',
    status:
      '{count, plural, one {# kliënt} other {# kliënte}} het van {from} na {to} gegaan, met {amount} op die spel',
    atRisk: '{amount} op die spel',
    titleFirst: 'Wat verskuif het',
  },
  choice: { run: 'Soos op', against: 'Vergelyk met', csv: 'CSV' },
  cellMoves: {
    title: 'Wie het van waar gekom',
    lead: 'Tussen die blokke sedert {since}; die pyle hierbo as ’n tabel. ’n Ry maak sy kliënte oop.',
    move: 'Van → na',
    accounts: 'Kliënte',
    share: 'Aandeel nou',
    nowhere: 'nuut',
    gone: 'weg',
    none: 'Geen kliënt het van blok verander nie.',
    all: 'Wys al {count}',
  },
  keyShare: {
    title: 'Wat die sleutelkliënte uitmaak',
    lead: 'Saam {share} van die {measure, select, profit {wins} other {omset}}; 30–55% is gewoon. Veel meer maak jou van min afhanklik, veel minder laat niemand om eerste te versorg nie.',
    band: 'gewoon: 30–55%',
  },
  history: {
    title: 'Alle ontledings',
    asOf: 'Soos op',
    measure: 'Volgens',
    by: { revenue: 'omset', profit: 'wins' },
    accounts: 'Kliënte',
    key: 'Sleutelkliënte',
    share: 'Hul aandeel',
    revenue: 'Omset',
    made: 'Gemaak',
  },
  facts: {
    title: 'Waarop dit berus',
    orders: '{orders} bestellings sedert {from}, {cancelled} daarvan gekanselleer of teruggestuur',
    model:
      '{name, select, bg {BG/NBD} other {MBG/CNBD-{k}}} gepas op {accounts} kliënte: r {r}, α {alpha}, a {a}, b {b}',
    limits: 'A tot {a}, B tot {b}; X tot ’n variasie van {x}, Y tot {y}; broodwinner vanaf {breadwinner}',
    noModel: 'Geen koopmodel nie: geen kliënt het ’n voltooide bestelling nie.',
  },
  notice: {
    unknownCost:
      '{accounts, plural, one {# kliënt het} other {# kliënte het}} geen bekende koste nie; die maatstaf tel as nul.',
    noCompletedOrders: 'Daar is geen voltooide bestelling nie.',
    noPositiveMeasure: 'Geen kliënt se maatstaf is bo nul nie.',
    weakPrior:
      'Met {repeatAccounts} van {accounts} kliënte wat weer bestel het, kan die data nie self ’n passing dra nie; die model leun op ’n swak voorkennis.',
    notConverged: 'Die passing het nie tot rus gekom nie; beskou waarskynlikhede as rof.',
    severalCurrencies:
      'Bestellings is in verskeie geldeenhede ({currencies}); bedrae word opgetel soos hulle staan.',
  },
};
