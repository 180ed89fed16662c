import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { onePage } from './one-page.ts';
import { together } from './together.ts';

/** For prospects where we know people, but not the one who decides. */
export const missingAuthority: Playbook = {
  key: 'missingAuthority',
  kind: 'nurture',
  texts: {
    en: {
      name: 'Prospect: come to the one who decides',
      description:
        'For prospects where nobody known to us may decide. Asks the person we know who else is needed, ten days later gives them a page to hand on, then a call. It ends when they reply.',
    },
    af: {
      name: 'Voornemende kliënt: kom by wie besluit',
      description:
        'Vir voornemende kliënte waar niemand wat ons ken, mag besluit nie. Vra die persoon wat ons ken wie nog nodig is, gee hulle tien dae later ’n bladsy om aan te gee, dan ’n oproep. Dit eindig wanneer hulle antwoord.',
    },
  },
  audience: { statuses: ['prospect'], roles: ['champion', 'influencer', 'user', 'gatekeeper'] },
  offers: {},
  sequence: twoLetters({
    first: 'together',
    second: 'onePage',
    waits: ['P10D', 'P7D'],
    until: 'reply',
    task: {
      en: 'Phone our contact: who decides? Put them on the contact map',
      af: 'Bel ons kontak: wie besluit? Plaas hulle op die kontakkaart',
    },
    dueInDays: 5,
  }),
  contents: { together, onePage },
};
