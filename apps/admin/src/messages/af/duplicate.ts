import type { Messages } from '../en/index.ts';

export const duplicate: Messages['duplicate'] = {
  back: 'Kliënte',
  title: 'Duplikate',
  lead: '{count, plural, =0 {geen kliënt lyk soos ’n ander nie} one {# paar kliënte kan een wees} other {# pare kliënte kan een wees}}; niks word vanself saamgevoeg nie',
  leadOfImport:
    '{count, plural, =0 {geen kliënt wat hierdie invoer gemaak het, lyk soos ’n ander nie} one {# paar met ’n kliënt wat hierdie invoer gemaak het, kan een wees} other {# pare met ’n kliënt wat hierdie invoer gemaak het, kan een wees}}; niks word vanself saamgevoeg nie',
  all: 'Duplikate onder alle kliënte',
  backToImport: 'Die invoer',
  columns: { one: 'Hierdie kliënt', other: 'is dalk', numbers: 'Nommers', sign: 'In gemeen' },
  sign: { taxId: 'Belastingnommer', domain: 'Domein', name: 'Naam' },
  dismiss: 'Nie duplikate nie',
  dismissNamed: '{one} en {other} is nie duplikate nie',
  dismissed: 'Hulle word nie weer voorgestel nie.',
  merged: 'Saamgevoeg: {count, plural, one {# ry} other {# rye}} het oorgegaan.',
  empty: {
    title: 'Geen kliënt staan twee keer hier nie',
    body: 'Kliënte met een belastingnommer, een domein of een naam sou hier verskyn.',
  },
  compare: {
    title: '{one} en {other}',
    lead: 'Vergelyk die twee, kies watter een bly en hoe hy heet, en voeg hulle saam.',
    stays: 'Watter een bly',
    values: 'Wat hulle is',
    valuesLead: 'Kies wat reg is waar hulle verskil.',
    counts: 'Wat hulle het',
    countsLead: 'Alles kom bymekaar in {winner}.',
    consequence:
      '{loser} verdwyn; invoere wat nog sy nommer gebruik, vind {winner}. ’n Samevoeging word opgeteken met alles wat daar was, maar word nie met ’n knoppie teruggeneem nie.',
    merge: 'Voeg hulle saam…',
    confirmTitle: 'Voeg {loser} by {winner} saam?',
    confirm: 'Voeg vir altyd saam',
  },
  noun: {
    people: 'Mense',
    orders: 'Bestellings',
    interactions: 'Gesprekke',
    tenders: 'Tenders',
    deliveries: 'Aflewerings',
    complaints: 'Klagtes',
    promises: 'Beloftes',
    meetings: 'Vergaderings',
    plans: 'Plan',
    enrolments: 'Mense in programme',
    messages: 'E-posse',
    offerCodes: 'Aanbodkodes',
  },
};
