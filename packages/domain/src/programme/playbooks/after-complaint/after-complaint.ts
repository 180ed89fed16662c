import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { amends } from './amends.ts';
import { putRight } from './put-right.ts';

/** For accounts whose complaint was closed: the weeks after it decide whether they stay. */
export const afterComplaint: Playbook = {
  key: 'afterComplaint',
  kind: 'nurture',
  texts: {
    en: {
      name: 'After a complaint',
      description:
        'For accounts whose complaint is closed: each enters as that happens. An account of what was put right, a month later a question and amends, then a visit. It ends when they reply.',
    },
    af: {
      name: 'Ná ’n klagte',
      description:
        'Vir kliënte wie se klagte afgehandel word: elkeen kom by wanneer dit gebeur. ’n Verslag van wat reggemaak is, ’n maand later ’n vraag en ’n vergoeding, dan ’n besoek. Dit eindig wanneer hulle antwoord.',
    },
  },
  audience: {
    statuses: [],
    roles: ['user', 'decisionMaker', 'champion', 'influencer', 'economicBuyer'],
    entry: { kind: 'occasions', occasions: ['complaintClosed'] },
  },
  stopRules: ['reply', 'complaint', 'meeting'],
  offers: {
    amends: {
      kind: 'percent',
      value: '5',
      validDays: 90,
      marginFloor: 0.1,
      maxPerAccount: 1,
      texts: {
        en: {
          title: '5% off one order, by way of amends',
          terms: 'For one order of any size. It may stand beside any other price we have agreed.',
        },
        af: {
          title: '5% afslag op een bestelling, by wyse van vergoeding',
          terms:
            'Vir een bestelling van enige grootte. Dit geld naas enige ander prys waaroor ons ooreengekom het.',
        },
      },
    },
  },
  sequence: twoLetters({
    first: 'putRight',
    second: 'amends',
    waits: ['P28D', 'P10D'],
    until: 'reply',
    offer: { key: 'amends', with: 'second' },
    task: {
      en: 'Visit the account: has what was put right held?',
      af: 'Besoek die kliënt: het wat reggemaak is, gehou?',
    },
    dueInDays: 10,
  }),
  contents: { putRight, amends },
};
