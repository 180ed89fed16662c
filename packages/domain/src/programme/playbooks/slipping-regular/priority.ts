import { letter } from '../letter.ts';

const en = letter('en', {
  subject: 'Your place in our schedule, kept until {{ offer.validUntil }}',
  preheader: 'A delivery slot that is yours, whatever else comes in.',
  says: [
    'Last week I asked whether everything was in order. I have not heard from you, and that is quite all right; I know how weeks can go.',
    'What I can do from here is to make the next order easy. I have had a place in our dispatch schedule kept for {{ account.name }}. As long as it is open, your order goes out first, ahead of the queue, at your usual prices:',
    { type: 'offerCard', button: 'Use my place' },
    'If the reason for the quiet is something we did, no slot in a schedule will mend it, and I would much rather hear about it. Reply to this e-mail or phone me; my number stands below.',
    'I will try to reach you by phone in the coming days. If that does not suit you, say so and I will wait until you call me.',
  ],
});

const af = letter('af', {
  subject: 'U plek in ons skedule, gehou tot {{ offer.validUntil }}',
  preheader: '’n Afleweringsgleuf wat u s’n is, wat ook al inkom.',
  says: [
    'Verlede week het ek gevra of alles in orde is. Ek het nog nie van u gehoor nie, en dit is heeltemal reg so; ek weet hoe weke kan verloop.',
    'Wat ek van hier af kan doen, is om die volgende bestelling maklik te maak. Ek het ’n plek in ons versendingskedule vir {{ account.name }} laat hou. Solank dit oop is, gaan u bestelling eerste uit, voor in die ry, teen u gewone pryse:',
    { type: 'offerCard', button: 'Gebruik my plek' },
    'As die stilte te doen het met iets wat ons gedoen het, sal geen plek in ’n skedule dit regmaak nie, en dan hoor ek dit veel liewer. Antwoord op hierdie e-pos of bel my; my nommer staan hier onder.',
    'Ek sal u in die volgende paar dae probeer bel. As dit u nie pas nie, sê net, dan wag ek tot u my bel.',
  ],
});

/** Makes the next order easy, without buying it. */
export const priority = { en, af };
