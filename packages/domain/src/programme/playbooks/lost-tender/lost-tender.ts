import type { Playbook } from '../playbook.ts';
import { twoLetters } from '../shape.ts';
import { secondSource } from './second-source.ts';
import { thanks } from './thanks.ts';

/** For accounts that gave a tender to somebody else: the way back begins with how one loses. */
export const lostTender: Playbook = {
  key: 'lostTender',
  kind: 'winBack',
  texts: {
    en: {
      name: 'After a lost tender',
      description:
        'For accounts that decide for another supplier: each enters as its lost tender is noted. Thanks and a request for the reasons, three months later an offer to be the second source, then a note of when the contract ends. It ends when they reply.',
    },
    af: {
      name: 'Ná ’n verlore tender',
      description:
        'Vir kliënte wat op ’n ander verskaffer besluit: elkeen kom by wanneer die verlore tender aangeteken word. Dank en ’n versoek om die redes, drie maande later die aanbod om tweede bron te wees, dan ’n aantekening van wanneer die kontrak verstryk. Dit eindig wanneer hulle antwoord.',
    },
  },
  audience: {
    statuses: [],
    roles: ['decisionMaker', 'economicBuyer', 'champion', 'influencer'],
    entry: { kind: 'occasions', occasions: ['tenderLost'] },
  },
  offers: {},
  sequence: twoLetters({
    first: 'thanks',
    second: 'secondSource',
    waits: ['P90D', 'P14D'],
    until: 'reply',
    task: {
      en: 'Find out when the contract ends and note it in the dossier',
      af: 'Vind uit wanneer die kontrak verstryk en teken dit in die dossier aan',
    },
    dueInDays: 14,
  }),
  contents: { thanks, secondSource },
};
