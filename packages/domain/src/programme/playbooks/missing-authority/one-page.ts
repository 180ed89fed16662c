import { letter, steps } from '../letter.ts';

const en = letter('en', {
  subject: 'One page for whoever decides, to change as you like',
  preheader: 'What a decision maker wants to know, in the order they ask it.',
  says: [
    'I promised you a page for those who decide. Since I do not know their names yet, I have kept it general; it answers what I am usually asked, in the order I am asked it:',
    steps(
      'What does it cost, all in, and what does it cost to go on as before?',
      'What if it goes wrong: who answers, how soon, and how do we get out again?',
      'What do our own people have to do for it, in hours?',
      'Who has done it before us, and may we phone them?',
    ),
    'Please tell me which of these matter in your house, and I will put your figures in. If it is easier, give me a name and I will ask them myself, with your knowledge and saying that you sent me.',
    'Should the matter have been settled against us, I would be grateful to know that too.',
  ],
});

const af = letter('af', {
  subject: 'Een bladsy vir wie besluit, om te verander soos u wil',
  preheader: 'Wat ’n besluitnemer wil weet, in die volgorde waarin dit gevra word.',
  says: [
    'Ek het u ’n bladsy belowe vir dié wat besluit. Omdat ek nog nie hul name ken nie, het ek dit algemeen gehou; dit antwoord wat ek gewoonlik gevra word, in die volgorde waarin dit gevra word:',
    steps(
      'Wat kos dit, alles ingesluit, en wat kos dit om soos voorheen voort te gaan?',
      'Wat as dit skeefloop: wie staan daarvoor in, hoe gou, en hoe kom ons weer daaruit?',
      'Wat moet ons eie mense daarvoor doen, in ure?',
      'Wie het dit al voor ons gedoen, en mag ons hulle bel?',
    ),
    'Sê asseblief vir my watter van hierdie vrae in u huis tel, dan sit ek u syfers in. As dit makliker is, gee vir my ’n naam, dan vra ek hulle self, met u medewete en met vermelding dat u my gestuur het.',
    'As die saak reeds teen ons beslis is, sal ek bly wees om dit ook te weet.',
  ],
});

/** What a decider asks, ready to be handed on. */
export const onePage = { en, af };
