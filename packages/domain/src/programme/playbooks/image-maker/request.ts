import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'May we tell others about our work with you?',
  preheader: 'A short reference story, written by us, approved by you.',
  says: [
    'When companies ask us who else we work for, yours is the name we would most like to give. We have never asked whether we may, and I would like to do that now.',
    'What I have in mind is modest:',
    list(
      'A story of about three hundred words on one project of ours together.',
      'We write it, after twenty minutes of conversation with you, by phone or at your place.',
      'You change what you like, and nothing appears before you have agreed to every word of it.',
      'You can withdraw it later, at any time and without giving a reason.',
    ),
    'In return you get the story to use as your own, with the photographs, and a place at the top of our list when something new needs a first user.',
    'Would you be willing? A yes, a no or a question in reply is all I need.',
  ],
});

const af = letter('af', {
  subject: 'Mag ons ander van ons werk vir u vertel?',
  preheader: '’n Kort verwysingsverhaal, deur ons geskryf, deur u goedgekeur.',
  says: [
    'Wanneer maatskappye ons vra vir wie ons nog werk, is u naam die een wat ons die graagste sou noem. Ons het nog nooit gevra of ons mag nie, en ek wil dit nou doen.',
    'Wat ek in gedagte het, is beskeie:',
    list(
      '’n Verhaal van omtrent driehonderd woorde oor een projek van ons saam.',
      'Ons skryf dit, ná twintig minute se gesprek met u, per telefoon of by u.',
      'U verander wat u wil, en niks verskyn voordat u met elke woord daarvan saamstem nie.',
      'U kan dit later terugtrek, enige tyd en sonder om ’n rede te gee.',
    ),
    'In ruil kry u die verhaal om soos u eie te gebruik, met die foto’s, en ’n plek boaan ons lys wanneer iets nuuts ’n eerste gebruiker nodig het.',
    'Sou u bereid wees? ’n Ja, ’n nee of ’n vraag in antwoord is al wat ek nodig het.',
  ],
});

/** Asks a name that others look up to for a reference. */
export const request = { en, af };
