import type { Messages } from '../en/index.ts';

export const message: Messages['message'] = {
  title: 'Boodskappe',
  lead: '{count, plural, =0 {Geen boodskap} one {# boodskap} other {# boodskappe}}, die nuutste eerste.',
  state: {
    ready: 'Wag',
    claimed: 'Word gestuur',
    sent: 'Gestuur',
    failed: 'Het misluk',
    needsReview: 'Om te besluit',
    cancelled: 'Gekanselleer',
  },
  filters: {
    search: 'Soek op onderwerp, ontvanger of kliënt',
    state: 'Toestand',
    clear: 'Vee uit',
    programme: 'Program: {name}',
    account: 'Kliënt: {name}',
  },
  columns: {
    subject: 'Onderwerp',
    to: 'Aan',
    account: 'Kliënt',
    programme: 'Program',
    language: 'Taal',
    state: 'Toestand',
    when: 'Wanneer',
  },
  waitsUntil: 'nie voor {when} nie',
  empty: {
    title: 'Nog geen boodskappe nie',
    body: 'Wanneer ’n program begin word, word alles wat dit stuur hier bewaar, presies soos die ontvanger dit gekry het.',
    filteredTitle: 'Geen boodskap pas nie',
    filteredBody: 'Neem ’n filter weg, of soek na minder.',
  },
  decision: {
    title: 'Het dit vertrek?',
    lead: 'Die verbinding het gebreek voordat die posdiens geantwoord het. Soek dit daar, of vra die ontvanger; niks meer gebeur daarmee voordat jy besluit nie.',
    verdict: { sent: 'Dit is gestuur', notSent: 'Dit is nie gestuur nie', sendAgain: 'Stuur dit weer' },
    follows: {
      sent: 'Dit tel as gestuur vanaf die poging. Niks vertrek nie.',
      notSent:
        'Dit word finaal gekanselleer, en die aanbodkode wat dit sou bring, is weer vry. Niks vertrek nie.',
      sendAgain:
        'Dit vertrek nog een keer, as niks teen dan daarteen praat nie. As die eerste wel aangekom het, kry {name} dit twee keer.',
    },
    submit: 'Besluit',
    done: {
      sent: 'Aangeteken: dit is gestuur.',
      notSent: 'Aangeteken: dit is nie gestuur nie. Die kode is weer vry.',
      sendAgain: 'Dit vertrek weer op die volgende ordentlike uur.',
    },
  },
  inDoubt: {
    count:
      '{count, plural, one {# boodskap het dalk vertrek of dalk nie: iemand moet besluit.} other {# boodskappe het dalk vertrek of dalk nie: iemand moet besluit.}}',
    show: 'Wys hulle',
  },
  back: 'Boodskappe',
  to: 'Aan {name} by {account}',
  view: { label: 'Hoe om dit te wys', mail: 'Soos gelees', text: 'Gewone teks', headers: 'Kopreëls' },
  width: { label: 'Breedte', phone: 'Foon', desktop: 'Rekenaar' },
  frame: 'Die e-pos soos {name} dit lees',
  facts: {
    title: 'Besonderhede',
    from: 'Van',
    to: 'Aan',
    replyTo: 'Antwoorde aan',
    account: 'Kliënt',
    programme: 'Program',
    language: 'Taal',
    made: 'Geskryf',
    sent: 'Gestuur',
    notBefore: 'Nie voor',
    attempts: 'Pogings',
    provider: 'Nommer by die e-posdiens',
    error: 'Wat verkeerd geloop het',
    code: 'Aanbodkode',
    codeValue: '{code}, {state}, geldig tot {day}',
    codeState:
      '{state, select, issued {uitgereik} accepted {aanvaar} redeemed {gebruik} released {teruggeneem} expired {verval} other {{state}}}',
  },
  why: {
    title: 'Waarom dit gestuur is',
    titleNotSent: 'Wat besluit is',
    none: 'Geen besluit is aangeteken nie.',
    next: 'Volgende kyk op {when}',
  },
  approval: {
    title: 'Onder hierdie goedkeuring gestuur',
    hash: 'Inhoud {hash}',
    by: '{side}: {name}, {when}',
  },
  events: {
    title: 'Wat daarvan geword het',
    none: 'Niks is nog daarvan gehoor nie.',
    machine: 'deur ’n masjien',
    kind: {
      sent: 'Aan die e-posdiens oorhandig',
      delivered: 'Afgelewer',
      opened: 'Oopgemaak',
      clicked: 'Geklik',
      replied: 'Geantwoord',
      bounced: 'Teruggekom',
      complained: 'As gemorspos aangemeld',
      failed: 'Het misluk',
      unsubscribed: 'Uitgeteken',
    },
  },
  failure: {
    programmeFinished: 'Die program is afgehandel voordat dit vertrek het.',
  },
};
