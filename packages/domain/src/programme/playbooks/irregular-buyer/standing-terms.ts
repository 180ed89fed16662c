import { letter } from '../letter.ts';

const en = letter('en', {
  subject: 'Terms for your next project, ready to use',
  preheader: 'Agreed now, so that nothing has to be negotiated under pressure.',
  says: [
    'Large orders tend to be negotiated when everybody is short of time. I would rather have it done beforehand, so I have had terms for your next project set down now:',
    { type: 'offerCard', button: 'See the terms' },
    'They hold for one project order and oblige you to nothing. If your next project is later than that, or looks different from the last ones, tell me in a line and I will have them adjusted.',
    'One more thing: should you have taken a project to somebody else since we last spoke, I should like to hear what decided it. I am asking to learn from it, and will not argue.',
  ],
});

const af = letter('af', {
  subject: 'Voorwaardes vir u volgende projek, gereed vir gebruik',
  preheader: 'Nou reeds ooreengekom, sodat niks onder druk onderhandel hoef te word nie.',
  says: [
    'Oor groot bestellings word gewoonlik onderhandel wanneer almal min tyd het. Ek doen dit liewer vooraf, en daarom het ek die voorwaardes vir u volgende projek nou reeds laat vasstel:',
    { type: 'offerCard', button: 'Bekyk die voorwaardes' },
    'Hulle geld vir een projekbestelling en verplig u tot niks nie. As u volgende projek later kom, of anders lyk as die vorige, laat weet my in ’n reël, dan laat ek dit aanpas.',
    'Nog een ding: as u sedert ons laaste gesprek met ’n projek na iemand anders toe is, wil ek graag hoor wat die deurslag gegee het. Ek vra om daaruit te leer en sal nie teëpraat nie.',
  ],
});

/** Terms that are agreed before they are needed. */
export const standingTerms = { en, af };
