import { letter, steps } from '../letter.ts';

const en = letter('en', {
  subject: 'Before the next large order: shall we plan it?',
  preheader: 'Your projects come without warning. Here is how we can be ready for them.',
  says: [
    'When {{ account.name }} orders from us, it is seldom small and never on a schedule. That is the nature of your work, and we are glad to be part of it. It also means that the goods you need are not always on the shelf on the day you need them.',
    { type: 'recentOrders', title: 'Your latest orders', limit: 3 },
    'I would like to change that with half an hour of your time, once:',
    steps(
      'You tell me which projects are likely in the next six months, as far as they can be told at all.',
      'I have the long-lead items for them reserved, without any obligation on your side.',
      'When the order comes, it leaves in days rather than weeks, and you have one person to ask: me.',
    ),
    'Which day of the coming fortnight suits you? Reply with a day and an hour, and I will call you then. If nothing is planned at present, that is a good answer too: tell me when I should ask again.',
  ],
});

const af = letter('af', {
  subject: 'Voor die volgende groot bestelling: beplan ons dit?',
  preheader: 'U projekte kom sonder waarskuwing. So kan ons daarvoor gereed wees.',
  says: [
    'Wanneer {{ account.name }} by ons bestel, is dit selde klein en nooit volgens ’n skedule nie. Dit is die aard van u werk, en ons is bly om deel daarvan te wees. Dit beteken ook dat die goedere wat u nodig het, nie altyd op die rak is op die dag dat u dit nodig het nie.',
    { type: 'recentOrders', title: 'U jongste bestellings', limit: 3 },
    'Ek wil dit graag verander met ’n halfuur van u tyd, net een keer:',
    steps(
      'U vertel my watter projekte in die volgende ses maande waarskynlik is, vir sover dit enigsins gesê kan word.',
      'Ek laat die items met lang levertye daarvoor opsy hou, sonder enige verpligting aan u kant.',
      'Wanneer die bestelling kom, gaan dit binne dae in plaas van weke uit, en u het een mens om te vra: vir my.',
    ),
    'Watter dag in die volgende twee weke pas u? Antwoord met ’n dag en ’n uur, dan bel ek u op daardie tyd. As daar tans niks beplan word nie, is dit ook ’n goeie antwoord: sê vir my wanneer ek weer kan vra.',
  ],
});

/** Offers planning to somebody who buys much and seldom. */
export const ahead = { en, af };
