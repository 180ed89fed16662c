import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { accountReady } from './account-ready.ts';
import { smallStart } from './small-start.ts';

/** For prospects who want to buy and of whom nobody knows whether they can pay. */
export const missingSolvency: Playbook = {
  key: 'missingSolvency',
  kind: 'nurture',
  texts: {
    en: {
      name: 'Prospect: begin without credit',
      description:
        'For prospects with a need but no known solvency. A small start paid in advance at better terms, a week later the ways to pay, then a call. It ends when they order.',
    },
    af: {
      name: 'Voornemende kliënt: begin sonder krediet',
      description:
        'Vir voornemende kliënte met ’n behoefte maar sonder bekende betaalvermoë. ’n Klein begin wat vooruit betaal word teen beter voorwaardes, ’n week later die maniere om te betaal, dan ’n oproep. Dit eindig wanneer hulle bestel.',
    },
  },
  audience: {
    statuses: ['prospect'],
    roles: ['economicBuyer', 'decisionMaker', 'champion', 'influencer', 'user'],
  },
  offers: {
    start: {
      kind: 'percent',
      value: '3',
      validDays: 45,
      marginFloor: 0.15,
      maxPerAccount: 1,
      texts: {
        en: {
          title: '3% off a first order paid in advance',
          terms: 'For the first order, paid before it is dispatched.',
        },
        af: {
          title: '3% afslag op ’n eerste bestelling wat vooruit betaal word',
          terms: 'Vir die eerste bestelling, betaal voordat dit versend word.',
        },
      },
    },
  },
  sequence: twoLetters({
    first: 'smallStart',
    second: 'accountReady',
    waits: ['P7D', 'P10D'],
    until: 'order',
    offer: { key: 'start', with: 'first' },
    task: {
      en: 'Ask for two references and note the solvency with its source',
      af: 'Vra twee verwysings en teken die betaalvermoë met die bron aan',
    },
    dueInDays: 7,
  }),
  contents: { smallStart, accountReady },
};
