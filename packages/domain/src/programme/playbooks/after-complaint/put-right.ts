import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'What we have put right since your complaint',
  preheader: 'Three things, and a question whether they are enough.',
  says: [
    'You complained to us, and you were right to. The matter itself has been closed; what I owe you beyond that is an account of what we have changed, so that it does not happen to you again.',
    list(
      'We found out where it went wrong, and it was on our side.',
      'The step at which it happened is now checked by a second person, before the goods leave.',
      'Your orders bear a mark in our system, and I see each of them myself until you tell me that it is no longer needed.',
    ),
    'I would like to know two things. Has the matter been settled to your satisfaction, in what was done and in how we behaved? And is there something we have not understood yet?',
    'I am not writing to sell you anything. Please reply with whatever is on your mind; if you would rather talk, name an hour, and I will phone.',
  ],
});

const af = letter('af', {
  subject: 'Wat ons sedert u klagte reggemaak het',
  preheader: 'Drie dinge, en ’n vraag of dit genoeg is.',
  says: [
    'U het by ons gekla, en u was reg om dit te doen. Die saak self is afgehandel; wat ek u verder verskuldig is, is ’n verslag van wat ons verander het, sodat dit nie weer met u gebeur nie.',
    list(
      'Ons het uitgevind waar dit verkeerd geloop het, en dit was aan ons kant.',
      'Die stap waarby dit gebeur het, word nou deur ’n tweede persoon nagegaan voordat die goedere uitgaan.',
      'U bestellings dra ’n merk in ons stelsel, en ek sien elkeen daarvan self totdat u sê dat dit nie meer nodig is nie.',
    ),
    'Ek wil graag twee dinge weet. Is die saak tot u bevrediging afgehandel, in wat gedoen is en in hoe ons ons gedra het? En is daar iets wat ons nog nie verstaan het nie?',
    'Ek skryf nie om u iets te verkoop nie. Antwoord asseblief met wat u ook al op die hart het; as u liewer wil praat, noem ’n uur, dan bel ek.',
  ],
});

/** Gives an account of what was put right, and asks whether it is enough. */
export const putRight = { en, af };
