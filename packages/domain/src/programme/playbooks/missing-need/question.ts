import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'One question about how {{ account.name }} buys today',
  preheader: 'If we cannot be of use, I will say so and stop writing.',
  says: [
    'My name is {{ manager.name }}; I look after companies like yours at {{ company.name }}. I do not know yet whether you need us, and I would rather ask than assume.',
    'Companies that came to us had one of three things in common:',
    list(
      'They ran out of something at the wrong moment, more than once.',
      'They bought from many suppliers and spent too much time on it.',
      'Their supplier had grown too large to answer the phone.',
    ),
    'Is one of these familiar to you? A number from one to three in reply is enough, and I will send you one page on how others solved it, with figures and without a brochure.',
    'If none of them is, tell me that as well. I will make a note of it, and you will not hear from me again without a reason.',
  ],
});

const af = letter('af', {
  subject: 'Een vraag oor hoe {{ account.name }} vandag koop',
  preheader: 'As ons nie van nut kan wees nie, sal ek dit sê en ophou skryf.',
  says: [
    'My naam is {{ manager.name }}; by {{ company.name }} sien ek om na maatskappye soos u s’n. Ek weet nog nie of u ons nodig het nie, en ek vra liewer as om te raai.',
    'Maatskappye wat na ons toe gekom het, het een van drie dinge gemeen gehad:',
    list(
      'Iets het meer as een keer op die verkeerde oomblik by hulle opgeraak.',
      'Hulle het by baie verskaffers gekoop en te veel tyd daaraan bestee.',
      'Hulle verskaffer het te groot geword om die telefoon te beantwoord.',
    ),
    'Klink een hiervan bekend? ’n Nommer van een tot drie in antwoord is genoeg, dan stuur ek vir u een bladsy oor hoe ander dit opgelos het, met syfers en sonder ’n brosjure.',
    'As nie een daarvan op u van toepassing is nie, sê dit ook gerus. Ek teken dit aan, en u hoor nie weer sonder rede van my nie.',
  ],
});

/** Finds out whether there is a need at all before it sells anything. */
export const question = { en, af };
