import type { Messages } from '../en/index.ts';

export const analysis: Messages['analysis'] = {
  title: 'Ontleding',
  lead: '{count} van {total} kliënte is sleutelkliënte; hulle maak {share} van die {measure, select, profit {wins} other {omset}} uit. Soos op {asOf}.',
  none: {
    title: 'Nog niks ontleed nie',
    body: 'Voer eers bestellings in; die ontleding sê dan watter kliënte jou dra en hoe hulle verander.',
  },
  run: 'Ontleed nou',
  running: 'Besig om te ontleed…',
  done: '{accounts, plural, one {# kliënt} other {# kliënte}} ontleed soos op {asOf}.',
  nineBox: {
    title: 'Wie dra ons',
    lead: 'Gewig van A tot C, gelykmatigheid van X tot Z. ’n Blok maak sy kliënte oop.',
    accounts: '{count, plural, one {# kliënt} other {# kliënte}}',
    share: '{share} van die {measure, select, profit {wins} other {omset}}',
    atRisk: '{amount} op die spel',
    open: 'Maak die kliënte van {cell} oop',
    rows: { A: 'A · eerste 80 %', B: 'B · tot 95 %', C: 'C · die res' },
    columns: { X: 'X · egalig', Y: 'Y · wisselend', Z: 'Z · ongereeld', new: 'nuut · onder 3 maande' },
  },
  curve: {
    title: 'Hoe min dra hoe veel',
    lead: '{count, plural, one {Die grootste kliënt maak} other {Die # grootste kliënte maak}} die helfte daarvan uit.',
    axis: 'Kliënte, grootste eerste',
    share: 'Aandeel in die maatstaf',
    band: 'Sleutelkliënte maak gewoonlik 30–55 % uit',
  },
  moves: {
    title: 'Wat het sedert {since} verskuif',
    first: 'Dit is die eerste ontleding: daar is nog niks om mee te vergelyk nie.',
    nothing: 'Geen kliënt het van sel verander nie.',
    status:
      '{count, plural, one {# kliënt} other {# kliënte}} het van {from} na {to} gegaan, met {amount} op die spel',
    cell: '{count, plural, one {# kliënt} other {# kliënte}} van {from} na {to}',
    entered: '{count, plural, one {# nuwe kliënt} other {# nuwe kliënte}} in {to}',
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
