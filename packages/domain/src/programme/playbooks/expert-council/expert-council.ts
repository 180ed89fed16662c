import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { agenda } from './agenda.ts';
import { invitation } from './invitation.ts';

/** For accounts whose judgement makes the product better. */
export const expertCouncil: Playbook = {
  key: 'expertCouncil',
  kind: 'nurture',
  texts: {
    en: {
      name: 'Invite an expert to the quality council',
      description:
        'For accounts that know the product better than most. An invitation, two weeks later the questions on the table, then a call. It ends when they reply.',
    },
    af: {
      name: 'Nooi ’n kenner na die gehalteraad',
      description:
        'Vir kliënte wat die produk beter ken as die meeste. ’n Uitnodiging, twee weke later die vrae wat ter tafel is, dan ’n oproep. Dit eindig wanneer hulle antwoord.',
    },
  },
  audience: {
    statuses: ['active', 'slipping'],
    types: ['expert'],
    roles: ['user', 'influencer', 'champion', 'decisionMaker'],
  },
  offers: {},
  sequence: twoLetters({
    first: 'invitation',
    second: 'agenda',
    waits: ['P14D', 'P7D'],
    until: 'reply',
    task: {
      en: 'Invite to the quality council by phone',
      af: 'Nooi telefonies na die gehalteraad',
    },
    dueInDays: 7,
  }),
  contents: { invitation, agenda },
};
