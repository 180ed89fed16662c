import type { Messages } from '../en/index.ts';

export const report: Messages['report'] = {
  losses: {
    title: 'Verliese',
    lead: {
      loss: 'Kliënte wat van {from} tot {until} verloor is, soos in hulle dossiere aangeteken.',
      refusal: 'Aanbiedinge wat van {from} tot {until} geweier is, soos in die dossiere aangeteken.',
    },
    kinds: { loss: 'Kliënte verloor', refusal: 'Aanbiedinge geweier' },
    filter: {
      kind: 'Verliese of weierings',
      from: 'Van',
      until: 'Tot',
      manager: 'Wie se kliënte',
      clear: 'Maak skoon',
    },
    figures: {
      label: 'Hierdie jaar en verlede jaar',
      losses: 'Kliënte verloor in {year}',
      refusals: 'Aanbiedinge geweier in {year}',
      before: '{year}: {all}, waarvan {byNow} teen hierdie dag',
      revenue: 'Omset saam met hulle verloor in {year}',
      revenueBefore: '{year}: {amount} · die jaar voor elke verlies',
      unnoted: 'Verlore maar nie aangeteken nie',
      unnotedNote: 'volgens die jongste ontleding, onder gelys',
    },
    chart: {
      title: { loss: 'Verliese per maand', refusal: 'Weierings per maand' },
      lead: 'Die geskakeerde band is wat toeval om die gemiddelde van die vol maande verklaar; die lopende maand is hol en word nie beoordeel nie.',
      upper: 'tot {count}',
      centre: 'gem. {mean}',
      month: '{month}: {count}',
      running: '{month}: {count} tot dusver',
      tooFew:
        'Te min om te sê wat gewoonlik is: {counted} in {months, plural, one {# vol maand} other {# vol maande}}. Ten minste {needCounted} in {needMonths} maande is nodig.',
      steady:
        'Geen maand is buitengewoon nie: gemiddeld {centre} per maand, waar toeval {lower} tot {upper} verklaar.',
      found: {
        above: '{month}: {count}, meer as die {upper} wat toeval verklaar. Iets het toe gebeur.',
        below: '{month}: {count}, minder as die {lower} wat toeval laat verwag.',
        runAbove:
          '{from} tot {until}: {months} maande na mekaar bo die gemiddelde van {centre}. Meer as gewoonlik is verloor, en nie toevallig nie.',
        runBelow:
          '{from} tot {until}: {months} maande na mekaar onder die gemiddelde van {centre}. Minder as gewoonlik is verloor, en nie toevallig nie.',
      },
    },
    reasons: {
      title: 'Redes',
      lead: 'Die laaste twaalf maande wat gewys word, die twaalf daarvoor in die ligter balk. Een met verskeie redes tel onder elkeen.',
      count: '{recent} · vroeër {before}',
      none: 'Geen rede is aangeteken nie.',
    },
    signs: {
      title: 'Tekens en hulle krag',
      lead: {
        loss: 'Hoeveel keer so dikwels ’n teken in die {days} dae voor ’n verlies daar was as by kliënte wat gebly het, oor dieselfde dae, met sy 95 %-interval. Minder as {least} verliese sê niks.',
        refusal:
          'Hoeveel keer so dikwels ’n teken in die {days} dae voor ’n weiering daar was as by kliënte wat nie geweier het nie, oor dieselfde dae, met sy 95 %-interval. Minder as {least} weierings sê niks.',
      },
      sign: 'Teken',
      lift: 'Keer so dikwels',
      before: 'Daarvoor',
      stayed: 'Dié wat gebly het',
      of: '{part} van {all}',
      ofMean: '{part} van {all} op die gemiddelde dag',
      times: '{ratio} ({low} tot {high})',
      tooFew: 'Te min om te sê',
      verdict: {
        warns: 'Kondig dit aan',
        calms: 'Skaarser daarvoor as gewoonlik',
        open: 'Kan toeval wees',
        tooFew: 'Niks kan gesê word nie',
      },
      none: 'Geen teken is in hierdie maande aangeteken nie.',
    },
    list: {
      title: { loss: 'Die verlore kliënte', refusal: 'Die weierings' },
      lead: '{count}, wat {amount} in die 365 dae daarvoor ingebring het.',
      none: 'Niks is in hierdie maande aangeteken nie.',
      csv: 'CSV',
      account: 'Kliënt',
      lostOn: 'Wanneer',
      reasons: 'Redes',
      signs: 'Tekens vooraf',
      revenue: 'Omset tevore',
    },
    unnoted: {
      title: 'Verlore maar nie aangeteken nie',
      lead: 'Die ontleding van {day} noem {count, plural, one {# kliënt} other {# kliënte}} verlore waarvoor geen verlies sedert die laaste bestelling aangeteken is nie. Teken in die dossier aan wanneer en hoekom, dan tel hulle hier.',
      more: 'En nog {count}.',
      all: 'Alle kliënte wat volgens die ontleding verlore is',
      account: 'Kliënt',
      lastOrder: 'Laaste bestelling',
      atRisk: 'Waarde op die spel',
    },
  },
  punctuality: {
    title: 'Stiptelikheid',
    lead: '{share} van {count, plural, one {# belofte of taak} other {# beloftes en take}} wat van {from} tot {until} verval het, is betyds gedoen.',
    managers: 'Per persoon',
    managersLead: 'Die minste stiptelike eerste.',
    months: 'Per maand waarin dinge verval het',
    month: '{month}: {onTime} betyds, {late} laat',
    accounts: 'Per kliënt',
    accountsLead: 'Dié wat die meeste moes wag, eerste.',
    counts: '{onTime} betyds, {late} laat · beloftes {promises}, take {tasks}',
    empty: {
      title: 'Niks het nog verval nie',
      body: 'Beloftes en take met ’n dag verskyn hier sodra dit verby is.',
    },
  },
};
