import type { Messages } from '../en/index.ts';

export const qualification: Messages['qualification'] = {
  title: 'Kwalifikasie',
  lead: 'Het dit nodig wat ons doen, kan dit betaal, en praat ons met wie besluit? Die nuutste bewys tel, ’n jaar lank.',
  kinds: { need: 'Behoefte', solvency: 'Betaalkrag', authority: 'Gesag' },
  question: {
    need: 'Het dit nodig wat ons doen?',
    solvency: 'Kan dit daarvoor betaal?',
    authority: 'Praat ons met wie besluit?',
  },
  score: '{score, select, 0 {afwesig} 1 {aangedui} 2 {getoon} 3 {bewys} other {nie bekend nie}}',
  grade: { g0: '0 · afwesig', g1: '1 · aangedui', g2: '2 · getoon', g3: '3 · bewys' },
  lack: {
    unknown: 'niemand het nog gekyk nie',
    tooLittle: 'nog nie getoon nie',
    tooOld: 'ouer as ’n jaar',
  },
  allShown: 'Al drie is getoon: dit is gereed vir ’n aanbod.',
  missing: 'Om volgende uit te vind: {what}.',
  none: {
    need: 'Nog geen bewys van behoefte nie.',
    solvency: 'Nog geen bewys van betaalkrag nie.',
    authority: 'Nog geen bewys van gesag nie.',
  },
  add: {
    need: 'Teken bewys van behoefte aan',
    solvency: 'Teken bewys van betaalkrag aan',
    authority: 'Teken bewys van gesag aan',
  },
  field: {
    evidence: 'Wat gesien of gesê is',
    score: 'Hoe ver dit getoon is',
    source: 'Wie of wat dit sê',
    observedOn: 'Gesien op',
  },
  named: '{kind}, {day}',
  open: 'Alle bewyse',
  board: {
    back: 'Kliënte',
    title: 'Voornemende kliënte',
    lead: '{count, plural, =0 {Geen voornemende kliënt nie} one {Een voornemende kliënt, volgens wat om volgende uit te vind} other {{of} voornemende kliënte, volgens wat om volgende uit te vind}}',
    leadColumn:
      '{count, plural, =0 {Niemand staan hier nie} one {# voornemende kliënt} other {# voornemende kliënte}}',
    owner: 'Bestuurder',
    everybody: 'Alle bestuurders',
    nobody: 'Niemand bestuur dit nie',
    noOwner: 'geen bestuurder nie',
    from: 'uit {source}',
    column: {
      need: { title: 'Behoefte', lead: 'Het hulle nodig wat ons doen?' },
      solvency: { title: 'Betaalkrag', lead: 'Hulle het dit nodig. Kan hulle betaal?' },
      authority: { title: 'Gesag', lead: 'Hulle kan betaal. Wie besluit?' },
      ready: { title: 'Gereed vir ’n aanbod', lead: 'Al drie is getoon.' },
    },
    columnEmpty: 'Niemand staan hier nie.',
    allOf: '{column}: al {count}',
    whole: 'Die hele bord',
    none: 'Niemand is ’n voornemende kliënt nie',
    noneBody:
      'Wie nog nie bestel het nie, staan hier, en wie iemand voornemend genoem het: voer ’n lys van hulle in, voeg een self by, of stel die tipe in ’n dossier.',
    noneHere: 'Geen voornemende kliënt pas nie',
    noneHereBody: 'Kies ’n ander bron of bestuurder.',
  },
  source: {
    label: 'Waar kliënte vandaan kom',
    all: 'Alle bronne',
    unknown: 'Nie bekend nie',
    prospects:
      '{count, plural, =0 {geen voornemende kliënt} one {# voornemende kliënt} other {# voornemende kliënte}}',
    bought: '{share} van {accounts} het gekoop',
  },
};
