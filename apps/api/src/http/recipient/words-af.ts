import type { RecipientWords } from './words.ts';

export const af: RecipientWords = {
  unsubscribe: {
    title: 'Teken uit',
    question: (address, company) => `Moet ${company} ophou om aan ${address} te skryf?`,
    consequence:
      'U sal nie weer hierdie e-posse kry nie. Wat u bestel of vir ons vra, word steeds beantwoord.',
    confirm: 'Teken uit',
  },
  unsubscribed: {
    title: 'U is uitgeteken',
    done: (address, company) => `${company} sal nie weer hierdie e-posse aan ${address} stuur nie.`,
    reassurance: 'U hoef niks verder te doen nie.',
  },
  unknown: {
    title: 'Hierdie skakel werk nie',
    explanation: 'Dalk het u e-posprogram dit afgesny, of dit is baie oud.',
    advice: (company) => `Antwoord op enige e-pos van ${company} en ons maak dit reg.`,
  },
};
