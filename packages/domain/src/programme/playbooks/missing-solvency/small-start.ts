import { letter, steps } from '../letter.ts';

const en = letter('en', {
  subject: 'A small start, and terms that grow with it',
  preheader: 'No forms to begin with: how we start with companies we do not know yet.',
  says: [
    'Thank you for your interest in working with us. Before a first delivery on account there is usually paperwork: references, a credit check, a limit. It takes time, and it is seldom pleasant for either side.',
    'So we begin differently with companies that do not know us yet:',
    steps(
      'The first order is paid before it is dispatched, and costs you less for it.',
      'After two orders we open an account with a modest limit, without any forms.',
      'The limit grows with what you order and pay, and you always know where it stands.',
    ),
    'These are the terms for the first order:',
    { type: 'offerCard', button: 'See the terms' },
    'If you would rather have an account from the first day, that can be done as well. Reply with the name of whoever looks after your payments, and I will settle the rest with them.',
  ],
});

const af = letter('af', {
  subject: '’n Klein begin, en voorwaardes wat saamgroei',
  preheader: 'Geen vorms om mee te begin nie: so begin ons met maatskappye wat ons nog nie ken nie.',
  says: [
    'Dankie vir u belangstelling om met ons saam te werk. Voor ’n eerste aflewering op rekening is daar gewoonlik papierwerk: verwysings, ’n kredietondersoek, ’n perk. Dit neem tyd, en dit is vir nie een van die twee kante aangenaam nie.',
    'Daarom begin ons anders met maatskappye wat ons nog nie ken nie:',
    steps(
      'Die eerste bestelling word betaal voordat dit versend word, en kos u daarom minder.',
      'Ná twee bestellings open ons ’n rekening met ’n beskeie perk, sonder enige vorms.',
      'Die perk groei saam met wat u bestel en betaal, en u weet altyd waar dit staan.',
    ),
    'Dit is die voorwaardes vir die eerste bestelling:',
    { type: 'offerCard', button: 'Bekyk die voorwaardes' },
    'As u liewer van die eerste dag af ’n rekening wil hê, kan dit ook gedoen word. Antwoord met die naam van wie na u betalings omsien, dan reël ek die res met hulle.',
  ],
});

/** A beginning without credit that nobody has to be ashamed of. */
export const smallStart = { en, af };
