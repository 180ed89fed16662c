import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { ahead } from './ahead.ts';
import { standingTerms } from './standing-terms.ts';

/** For those who buy much and seldom (AZ, BZ): being ready beats reminding. */
export const irregularBuyer: Playbook = {
  key: 'irregularBuyer',
  kind: 'nurture',
  texts: {
    en: {
      name: 'Plan with an irregular big buyer',
      description:
        'For large accounts that order without a rhythm (AZ, BZ). A letter that offers to plan ahead, two weeks later terms for the next project, then a call. It ends when somebody replies.',
    },
    af: {
      name: 'Beplan saam met ’n onreëlmatige groot koper',
      description:
        'Vir groot kliënte wat sonder ’n ritme bestel (AZ, BZ). ’n Brief wat aanbied om vooruit te beplan, twee weke later voorwaardes vir die volgende projek, dan ’n oproep. Dit eindig wanneer iemand antwoord.',
    },
  },
  audience: {
    statuses: ['active', 'slipping'],
    cells: ['AZ', 'BZ'],
    roles: ['decisionMaker', 'economicBuyer', 'champion', 'influencer', 'user'],
  },
  offers: {
    project: {
      kind: 'percent',
      value: '7.5',
      validDays: 120,
      marginFloor: 0.18,
      maxPerAccount: 1,
      texts: {
        en: {
          title: '7.5% off your next project order',
          terms: 'For one project order, with its long-lead items reserved from the day you tell us of it.',
        },
        af: {
          title: '7.5% afslag op u volgende projekbestelling',
          terms:
            'Vir een projekbestelling; die items met lang levertye word gehou vanaf die dag dat u ons daarvan laat weet.',
        },
      },
    },
  },
  sequence: twoLetters({
    first: 'ahead',
    second: 'standingTerms',
    waits: ['P14D', 'P10D'],
    until: 'reply',
    offer: { key: 'project', with: 'second' },
    task: {
      en: 'Phone the buyer: which projects are coming, and when should we ask again?',
      af: 'Bel die koper: watter projekte is op pad, en wanneer moet ons weer vra?',
    },
    dueInDays: 5,
  }),
  contents: { ahead, standingTerms },
};
