import type { RecipientWords } from './words.ts';

export const af: RecipientWords = {
  languages: 'Hierdie bladsy in ’n ander taal',
  why: ({ manager, company, account }) => {
    const who = manager === null ? company : `${manager} van ${company}`;
    return account === null
      ? `${who} het aan u geskryf.`
      : `${who} skryf aan u omdat u die kontakpersoon by ${account} is.`;
  },
  unsubscribe: {
    title: 'Teken uit',
    question: (address, company) => `Moet ${company} ophou om aan ${address} te skryf?`,
    consequence:
      'U sal nie weer hierdie e-posse kry nie. Wat u bestel of vir ons vra, word steeds beantwoord.',
    confirm: 'Teken uit',
    instead: 'Kies eerder wat ons aan u stuur',
  },
  unsubscribed: {
    title: 'U is uitgeteken',
    done: (address, company) =>
      address === null
        ? `${company} sal nie weer hierdie e-posse aan u stuur nie.`
        : `${company} sal nie weer hierdie e-posse aan ${address} stuur nie.`,
    reassurance: 'U hoef niks verder te doen nie.',
    mistake: 'Was dit ’n fout? Kies wat ons aan u stuur',
  },
  preferences: {
    title: 'Wat ons aan u stuur',
    intro: (address, company) => `Merk wat ${company} aan ${address} mag stuur.`,
    stopped: (address, company) =>
      `U het uitgeteken, dus stuur ${company} niks aan ${address} nie. Merk wat u weer wil kry.`,
    closed: (address, company) =>
      `${company} stuur niks meer aan ${address} nie. Skryf gerus aan ons om dit te verander.`,
    topics: 'Onderwerpe',
    language: 'Taal van ons e-posse',
    save: 'Stoor my keuse',
    saved: 'U keuse is gestoor.',
    pauseTitle: 'Nou te veel?',
    pause: (days) => `Niks vir ${days} dae nie`,
    paused: (day, company) => `U het ’n pouse gevra: ${company} stuur u niks voor ${day} nie.`,
    resume: 'Skryf weer aan my',
    stopTitle: 'Glad niks nie?',
    stop: 'Teken van alles uit',
  },
  offer: {
    yourCode: 'U kode',
    validUntil: (day) => `Geldig tot die einde van ${day}`,
    howTo: 'Noem hierdie kode wanneer u bestel.',
    accept: 'Aanvaar die aanbod',
    acceptMeans: (who) => `Aanvaarding kos niks: ${who} maak kontak met u om die bestelling te reël.`,
    accepted: (day, who) => `U het hierdie aanbod op ${day} aanvaar. ${who} maak kontak met u.`,
    redeemed: (day) => `Hierdie kode is op ${day} gebruik. Dankie vir u bestelling.`,
    expired: (day) => `Hierdie aanbod het op ${day} verval.`,
    released: 'Hierdie aanbod is nie meer oop nie.',
    questions: 'Vrae oor hierdie aanbod?',
  },
  unknown: {
    title: 'Hierdie skakel werk nie',
    explanation: 'Dalk het u e-posprogram dit afgesny, of dit is baie oud.',
    advice: (company) => `Antwoord op enige e-pos van ${company} en ons maak dit reg.`,
  },
  tooMany: {
    title: 'Te veel pogings',
    explanation: 'Dit is in ’n kort tyd baie keer gevra, dus is niks nou verander nie.',
    advice: () => 'Probeer gerus weer oor ’n kwartier.',
  },
  unreadable: {
    title: 'Dit het nie heel aangekom nie',
    explanation: 'Wat gestuur is, kon nie gelees word nie; niks is verander nie.',
    advice: () => 'Maak asseblief die skakel in u e-pos oop en probeer weer.',
  },
  failed: {
    title: 'Iets het aan ons kant verkeerd geloop',
    explanation: 'Niks is verander nie, en niks is verlore nie.',
    advice: (company) => `Probeer asseblief oor ’n minuut weer, of antwoord op enige e-pos van ${company}.`,
  },
};
