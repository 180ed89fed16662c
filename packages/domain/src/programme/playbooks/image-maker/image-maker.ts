import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { draft } from './draft.ts';
import { request } from './request.ts';

/** For accounts whose name opens doors: asks for a reference, and sells nothing. */
export const imageMaker: Playbook = {
  key: 'imageMaker',
  kind: 'nurture',
  texts: {
    en: {
      name: 'Ask an image-maker for a reference',
      description:
        'For accounts whose name opens doors. A request for a reference story, two weeks later an example and smaller things to ask for, then a call. It ends when they reply.',
    },
    af: {
      name: 'Vra ’n beeldbouer vir ’n verwysing',
      description:
        'Vir kliënte wie se naam deure oopmaak. ’n Versoek om ’n verwysingsverhaal, twee weke later ’n voorbeeld en kleiner dinge om te vra, dan ’n oproep. Dit eindig wanneer hulle antwoord.',
    },
  },
  audience: {
    statuses: ['active'],
    types: ['imageMaker'],
    roles: ['champion', 'decisionMaker', 'influencer', 'economicBuyer'],
  },
  offers: {},
  sequence: twoLetters({
    first: 'request',
    second: 'draft',
    waits: ['P14D', 'P10D'],
    until: 'reply',
    task: {
      en: 'Ask for the reference in person, at the next visit',
      af: 'Vra persoonlik vir die verwysing, by die volgende besoek',
    },
    dueInDays: 14,
  }),
  contents: { request, draft },
};
