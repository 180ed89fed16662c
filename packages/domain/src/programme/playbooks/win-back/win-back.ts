import type { Playbook } from '../playbook.ts';
import { opening } from './opening.ts';
import { reminder } from './reminder.ts';
import { sequence } from './sequence.ts';

/** For accounts that carried the company and have stopped, or are stopping, to order. */
export const winBack: Playbook = {
  key: 'winBack',
  kind: 'winBack',
  texts: {
    en: {
      name: 'Win back a lost breadwinner',
      description:
        'For accounts that ordered regularly and have stopped or are slipping. A personal e-mail with an offer, one reminder a week later, then a phone call by the account manager. It ends as soon as the account orders.',
    },
    af: {
      name: 'Wen ’n verlore broodwinner terug',
      description:
        'Vir kliënte wat gereeld bestel het en opgehou het of besig is om weg te gly. ’n Persoonlike e-pos met ’n aanbod, een herinnering ’n week later, en dan ’n oproep deur die kliëntebestuurder. Dit eindig sodra die kliënt bestel.',
    },
  },
  audience: {
    statuses: ['lost', 'slipping'],
    roles: ['decisionMaker', 'economicBuyer', 'champion', 'influencer', 'user'],
  },
  offers: {
    winBack: {
      kind: 'percent',
      value: '10',
      validDays: 30,
      marginFloor: 0.15,
      maxPerAccount: 1,
      texts: {
        en: {
          title: '10% off your next order',
          terms: 'For one order, whatever its size. The code is personal and works once.',
        },
        af: {
          title: '10% afslag op u volgende bestelling',
          terms: 'Vir een bestelling, ongeag die grootte. Die kode is persoonlik en werk een keer.',
        },
      },
    },
  },
  sequence,
  contents: { opening, reminder },
};
