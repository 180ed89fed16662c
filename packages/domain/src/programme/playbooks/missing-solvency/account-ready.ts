import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'Three ways to pay, and whom to ask about them',
  preheader: 'Your terms are open until {{ offer.validUntil }}.',
  says: [
    'Your terms for a first order are still open, until {{ offer.validUntil }}. Since the question of payment is the one that most often holds such things up, here is all there is to know about it on one page:',
    list(
      'In advance, by transfer: the order leaves on the day the money arrives, at the price with the discount.',
      'On delivery, by card: at the usual price, for orders up to a size we agree on.',
      'On account, thirty days: once we have two references, or after two orders of yours.',
    ),
    { type: 'offerCard', button: 'See the terms' },
    'Which of the three would suit {{ account.name }}? If it is none of them, tell me what would; we have found a way with most companies.',
  ],
});

const af = letter('af', {
  subject: 'Drie maniere om te betaal, en wie om daaroor te vra',
  preheader: 'U voorwaardes is oop tot {{ offer.validUntil }}.',
  says: [
    'U voorwaardes vir ’n eerste bestelling is nog oop, tot {{ offer.validUntil }}. Omdat die vraag oor betaling sulke dinge die meeste ophou, is hier alles wat daaroor te sê is op een bladsy:',
    list(
      'Vooruit, per oorplasing: die bestelling gaan uit op die dag dat die geld inkom, teen die prys met die afslag.',
      'By aflewering, per kaart: teen die gewone prys, vir bestellings tot ’n grootte waaroor ons ooreenkom.',
      'Op rekening, dertig dae: sodra ons twee verwysings het, of ná twee bestellings van u.',
    ),
    { type: 'offerCard', button: 'Bekyk die voorwaardes' },
    'Watter een van die drie sou {{ account.name }} pas? As dit nie een van hulle is nie, sê vir my wat wel sou werk; met die meeste maatskappye het ons al ’n manier gevind.',
  ],
});

/** Says openly how it can be paid for. */
export const accountReady = { en, af };
