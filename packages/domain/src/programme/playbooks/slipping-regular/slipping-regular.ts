import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { noticed } from './noticed.ts';
import { priority } from './priority.ts';

/** For the steady ones (class X) whose usual order is overdue: they rarely complain, they just stop. */
export const slippingRegular: Playbook = {
  key: 'slippingRegular',
  kind: 'winBack',
  texts: {
    en: {
      name: 'Ask a slipping regular',
      description:
        'For accounts that order like clockwork (X) and are late. A question first, no offer; five days later a kept place in the schedule; then a call. It ends as soon as the account orders.',
    },
    af: {
      name: 'Vra ’n gereelde wat begin wegbly',
      description:
        'Vir kliënte wat soos klokslag bestel (X) en laat is. Eers ’n vraag, geen aanbod nie; vyf dae later ’n gehoue plek in die skedule; dan ’n oproep. Dit eindig sodra die kliënt bestel.',
    },
  },
  audience: {
    statuses: ['slipping'],
    cells: ['AX', 'BX', 'CX'],
    roles: ['user', 'decisionMaker', 'economicBuyer', 'champion', 'influencer'],
  },
  offers: {
    priority: {
      kind: 'terms',
      value: null,
      validDays: 21,
      marginFloor: null,
      maxPerAccount: 1,
      texts: {
        en: {
          title: 'First place in our dispatch schedule',
          terms:
            'Your next order leaves before all others of that day, at your usual prices. The code works once.',
        },
        af: {
          title: 'Eerste plek in ons versendingskedule',
          terms:
            'U volgende bestelling gaan voor al die ander van daardie dag uit, teen u gewone pryse. Die kode werk een keer.',
        },
      },
    },
  },
  sequence: twoLetters({
    first: 'noticed',
    second: 'priority',
    waits: ['P5D', 'P5D'],
    until: 'order',
    offer: { key: 'priority', with: 'second' },
    task: {
      en: 'Phone the regular: two letters, and still no usual order',
      af: 'Bel die gereelde kliënt: twee briewe, en steeds geen gewone bestelling nie',
    },
    dueInDays: 2,
  }),
  contents: { noticed, priority },
};
