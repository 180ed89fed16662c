import type { Messages } from '../en/index.ts';

export const result: Messages['result'] = {
  watched: 'Elke kliënt dopgehou vir',
  days: '{days} dae',
  nobody: 'Nog geen kliënt is daarin nie.',
  nobodyNote: 'Sodra kliënte inkom, word wat hulle doen teen dié wat uitgehou is, gestel.',
  stillWatched:
    '{count, plural, one {# kliënt word} other {# kliënte word}} nog nie {days} dae lank dopgehou nie, die laaste eers oor {left, plural, one {# dag} other {# dae}}: tot dan kan verander wat hier staan.',
  rate: {
    title: 'Het meer kliënte weer bestel?',
    verdict: {
      more: 'Ja: meer van dié aan wie geskryf is, het weer bestel.',
      less: 'Nee: minder van dié aan wie geskryf is, het weer bestel.',
      cannotTell: 'Nog nie van toeval te onderskei nie.',
      noComparison: 'Niemand kan dit sê nie: geen kliënt is uitgehou nie.',
    },
    shares:
      '{treated} van die kliënte aan wie geskryf is, het binne {days} dae bestel, en {heldOut} van dié wat uitgehou is.',
    alone:
      '{treated} van die kliënte aan wie geskryf is, het binne {days} dae bestel. Sommige sou dit dalk in elk geval gedoen het.',
    difference: 'Verskil tussen die herbestelkoerse',
    points: 'persentasiepunte',
  },
  value: {
    title: {
      profit: 'Het dit iets verdien, ná sy aanbiedinge?',
      revenue: 'Het dit meer omset gebring, ná sy aanbiedinge?',
    },
    verdict: {
      more: 'Ja, en toeval verklaar dit nie.',
      less: 'Nee: om hulle met rus te laat, sou meer verdien het.',
      cannotTell: 'Nog nie van toeval te onderskei nie.',
      noComparison: 'Niemand kan dit sê nie: geen kliënt is uitgehou nie.',
    },
    sums: {
      more: 'Dit het {all} meer gebring oor die {count, plural, one {# kliënt} other {# kliënte}} aan wie geskryf is, {each} per kliënt teenoor dié wat uitgehou is.',
      less: 'Dit het {all} minder gebring oor die {count, plural, one {# kliënt} other {# kliënte}} aan wie geskryf is, {each} per kliënt teenoor dié wat uitgehou is.',
      cannotTell:
        'Niks meer as ’n skatting nie: {all} oor die {count, plural, one {# kliënt} other {# kliënte}} aan wie geskryf is, {each} per kliënt teenoor dié wat uitgehou is.',
    },
    allBetween: 'Oor almal saam is dit, met 95% vertroue, tussen {low} en {high}.',
    noInterval: 'So min kliënte sluit geen bedrag uit nie.',
    alone: '{treated} per kliënt aan wie geskryf is, met niks om dit teen te stel nie.',
    difference: 'Verskil per kliënt',
    perAccount: 'per kliënt',
  },
  between: 'met 95% vertroue tussen {low} en {high}',
  chance: 'Toeval alleen maak so ’n verskil in {chance} van gevalle (p = {p}).',
  notSignificant: 'Nie beduidend nie: toeval alleen maak so ’n verskil in {chance} van gevalle (p = {p}).',
  needed:
    '{count, plural, =0 {Geen getal kliënte kan genoem word wat dit sou sê nie.} one {Nog # kliënt sou dit sê.} other {Nog sowat # kliënte sou dit sê.}}',
  offersWithoutCost:
    '{count, plural, one {Wat # gebruikte kode gekos het, is nie bekend nie, want geen bedrag is daarby genoem nie: dit tel} other {Wat # gebruikte kodes gekos het, is nie bekend nie, want geen bedrag is daarby genoem nie: hulle tel}} met wat vir ’n kode opsygesit is, indien enigiets.',
  curve: {
    title: 'Hoeveel bestel het, dag vir dag',
    lead: 'Van die dag af waarop elke kliënt ingekom het; wat die strepies bereik, sou vanself teruggekom het.',
    treated: 'aan geskryf',
    heldOut: 'uitgehou',
    end: '{share} {arm}',
    from: 'die dag waarop dit ingekom het',
    until: '{days, plural, one {# dag} other {# dae}} later',
  },
  arms: {
    title: 'Wat daaragter staan',
    what: 'Binne die dae wat dopgehou is',
    treated: 'Aan geskryf',
    heldOut: 'Uitgehou',
    accounts: 'Kliënte',
    reordered: 'Het weer bestel',
    rate: 'Herbestelkoers',
    rateInterval: 'met 95% vertroue',
    from: '{low} tot {high}',
    orders: 'Voltooide bestellings',
    revenue: 'Omset',
    profit: 'Wins, waar koste bekend is',
    offerCost: 'Aanbiedinge gebruik',
    perAccount: { profit: 'Wins ná aanbiedinge, per kliënt', revenue: 'Omset ná aanbiedinge, per kliënt' },
  },
  ways: {
    title: 'Twee paaie: {name}',
    lead: 'Toeval het {share} van die kliënte met A ({a}) gestuur en die ander met B ({b}).',
    what: 'Binne die dae wat dopgehou is',
    a: 'A',
    b: 'B',
    told: 'A teenoor B',
    accounts: 'Kliënte',
    clicked: 'Het geklik',
    replied: 'Het geantwoord',
    reordered: 'Het weer bestel',
    perAccount: { profit: 'Wins ná aanbiedinge, per kliënt', revenue: 'Omset ná aanbiedinge, per kliënt' },
    of: '{count} ({share})',
    verdict: {
      more: 'A het meer',
      less: 'B het meer',
      cannotTell: 'nie van toeval te onderskei nie',
      noComparison: 'niemand het een van hulle gevolg nie',
    },
    p: '{verdict} (p = {p})',
    needed:
      '{count, plural, =0 {} one {Nog # kliënt sou sê of een meer klikke kry.} other {Nog sowat # kliënte sou sê of een meer klikke kry.}}',
    note: 'Kliënte word binne hul ABC-XYZ-sel geloot wanneer hulle by die vertakking kom, en tel waar toeval hulle gestuur het, wat hulle ook al daar gekry het. Klikke is dié van mense, nie van skandeerders nie.',
  },
  method:
    'Kliënte word deur toeval binne hul ABC-XYZ-sel uitgehou, en elke kliënt tel waar toeval dit geplaas het, wat ook al daarvan geword het. Die herbestelkoerse word teen mekaar gestel met ’n eksakte toets oor die selle en met Newcombe se interval, bedrae deur die groepe binne die selle te skommel. “Sou dit sê” beteken: vier keer uit vyf, ’n verskil so groot soos hierdie een (van herbestelkoerse: minstens 5 punte).',
};
