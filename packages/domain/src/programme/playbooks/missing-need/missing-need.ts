import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { example } from './example.ts';
import { question } from './question.ts';

/** For prospects of whom nobody knows yet whether they need what we sell. */
export const missingNeed: Playbook = {
  key: 'missingNeed',
  kind: 'nurture',
  texts: {
    en: {
      name: 'Prospect: find out the need',
      description:
        'For prospects whose need is not known. One question, ten days later an example with its sum, then a call to qualify or let go. It ends when they reply.',
    },
    af: {
      name: 'Voornemende kliënt: vind die behoefte uit',
      description:
        'Vir voornemende kliënte van wie die behoefte nie bekend is nie. Een vraag, tien dae later ’n voorbeeld met die som, dan ’n oproep om te kwalifiseer of te laat vaar. Dit eindig wanneer hulle antwoord.',
    },
  },
  audience: {
    statuses: ['prospect'],
    roles: ['user', 'influencer', 'champion', 'decisionMaker', 'economicBuyer'],
  },
  offers: {},
  sequence: twoLetters({
    first: 'question',
    second: 'example',
    waits: ['P10D', 'P10D'],
    until: 'reply',
    task: {
      en: 'Qualify by phone: is there a need? Note it with its source, or let the prospect go',
      af: 'Kwalifiseer per telefoon: is daar ’n behoefte? Teken dit met die bron aan, of laat vaar dit',
    },
    dueInDays: 7,
  }),
  contents: { question, example },
};
