import type { Messages } from '../en/index.ts';

export const review: Messages['review'] = {
  approve: {
    title: 'Presies dit goedkeur?',
    lead: '’n Goedkeuring is vir die program soos dit nou is. Enige verandering daarna maak dit ongeldig.',
    open: '{count, plural, one {# opmerking is nog oop.} other {# opmerkings is nog oop.}}',
  },
  difference: {
    title: 'Wat anders is',
    never: 'Albei kante het nog nooit iets daarvan goedgekeur nie: alles is nuut.',
    since:
      '{count, plural, =0 {Niks is anders nie as} one {Een ding is anders as} other {# dinge is anders as}} wat albei kante op {day} goedgekeur het.',
    part: { step: 'Stappe', content: 'E-posse', offer: 'Aanbiedinge', audience: 'Gehoor', rules: 'Reëls' },
    step: {
      added: 'Nuut: {step}',
      removed: 'Weg: {step}',
      changed: '{before} → {after}',
      leadsElsewhere: 'Lei elders heen: {step}',
    },
    content: {
      added: 'Nuut: “{name}” in {language}',
      removed: 'Weg: “{name}” in {language}',
      changed: '“{name}” in {language}:',
      looks: '“{name}” in {language} lyk of skakel anders; die woorde is dieselfde',
    },
    field: {
      added: '{name}: nou {after}',
      removed: '{name}: nie meer {before} nie',
      changed: '{name}: {before} → {after}',
    },
  },
  comments: {
    title: 'Opmerkings',
    lead: 'Oor die geheel, ’n stap, of ’n sin van ’n e-pos.',
    none: 'Niks is oop nie.',
    resolved: '{count, plural, one {Wys # wat afgehandel is} other {Wys # wat afgehandel is}}',
    resolvedBy: 'Afgehandel deur {name}, {when}',
    resolve: 'Afgehandel',
    reopen: 'Maak weer oop',
    whole: 'Die hele program',
    step: 'Stap “{name}”',
    stepGone: '’n Stap wat weg is',
    sentence: 'E-pos “{name}” in {language}',
    about: 'Oor',
    body: 'Opmerking',
    hint: '@ en ’n naam: daardie persoon kry dit by Vandag.',
    mention: 'Noem…',
    say: 'Lewer kommentaar',
  },
  texts: {
    title: 'Die e-posse, sin vir sin',
    lead: 'Kies ’n sin om kommentaar daarop te lewer.',
    email: '“{name}” in {language}',
  },
};
