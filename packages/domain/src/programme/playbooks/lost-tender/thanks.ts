import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'Thank you for the tender, and one request',
  preheader: 'We lost it. What would have won it?',
  says: [
    'You have given the order to somebody else. That is your good right, and I thank you for having let us take part; I know what it costs to compare tenders with care.',
    'I have one request. What we are told after a lost tender is usually “the price”, and it is usually not the whole of it. It would help us a great deal to hear how it looked from your side:',
    list(
      'Where were we close, and where were we not?',
      'Was there a point at which we had lost without knowing it?',
      'What did the other offer have that you had not asked for?',
    ),
    'A few words are plenty. I will pass them on to the people who wrote our offer, and I will not use them to open the matter again.',
    'I wish you a good start with your supplier. If it should turn out differently than planned, you have my number.',
  ],
});

const af = letter('af', {
  subject: 'Dankie vir die tender, en een versoek',
  preheader: 'Ons het dit verloor. Wat sou dit gewen het?',
  says: [
    'U het die bestelling aan iemand anders gegee. Dit is u goeie reg, en ek dank u dat ons kon deelneem; ek weet wat dit kos om tenders met sorg te vergelyk.',
    'Ek het een versoek. Wat ons ná ’n verlore tender hoor, is gewoonlik “die prys”, en dit is gewoonlik nie die hele verhaal nie. Dit sou ons baie help om te hoor hoe dit van u kant af gelyk het:',
    list(
      'Waar was ons naby, en waar was ons nie?',
      'Was daar ’n punt waarop ons verloor het sonder om dit te weet?',
      'Wat het die ander aanbod gehad waarvoor u nie gevra het nie?',
    ),
    'Enkele woorde is volop. Ek gee dit aan vir die mense wat ons aanbod geskryf het, en ek sal dit nie gebruik om die saak weer oop te maak nie.',
    'Ek wens u ’n goeie begin met u verskaffer toe. As dit anders sou uitdraai as wat beplan is, het u my nommer.',
  ],
});

/** Loses well, and asks what would have won. */
export const thanks = { en, af };
