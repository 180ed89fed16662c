import { letter, list } from '../letter.ts';

const en = letter('en', {
  subject: 'Is everything in order at {{ account.name }}?',
  preheader: 'Your usual order has not reached us yet, and I would like to know why.',
  says: [
    'You order from us so regularly that we notice when it stops. Your last order reached us on {{ account.lastOrderOn | date | default: "a date that is by now unusually long ago" }}, and by your own rhythm the next one would have been here some time ago.',
    'There may be a simple reason, and then please ignore this letter. If not, I would like to know early rather than late:',
    list(
      'Is something of ours not as it should be: a delivery, a product, an invoice?',
      'Has the need become smaller, or has the work moved to another season?',
      'Has somebody offered you something that we should know about?',
    ),
    'One line in reply is enough. It comes straight to me, and whatever it says, you will hear from me the same working day.',
    { type: 'recentOrders', title: 'Your latest orders', limit: 3 },
    'If you only want to order as usual, reply with the word “usual” and I will prepare it for you to confirm.',
  ],
});

const af = letter('af', {
  subject: 'Is alles in orde by {{ account.name }}?',
  preheader: 'U gewone bestelling het ons nog nie bereik nie, en ek wil graag weet hoekom.',
  says: [
    'U bestel so gereeld by ons dat ons dit agterkom wanneer dit ophou. U laaste bestelling het ons bereik op {{ account.lastOrderOn | date | default: "’n datum wat nou al ongewoon lank gelede is" }}, en volgens u eie ritme sou die volgende een al ’n ruk gelede hier gewees het.',
    'Daar is dalk ’n eenvoudige rede, en dan kan u hierdie brief gerus ignoreer. Indien nie, weet ek dit liewer vroeg as laat:',
    list(
      'Is daar iets by ons wat nie is soos dit moet wees nie: ’n aflewering, ’n produk, ’n faktuur?',
      'Het die behoefte kleiner geword, of het die werk na ’n ander seisoen geskuif?',
      'Het iemand u iets aangebied waarvan ons behoort te weet?',
    ),
    'Een reël in antwoord is genoeg. Dit kom reguit na my toe, en wat dit ook al sê, u hoor nog dieselfde werksdag van my.',
    { type: 'recentOrders', title: 'U jongste bestellings', limit: 3 },
    'As u bloot soos gewoonlik wil bestel, antwoord met die woord “gewoonlik”, dan berei ek dit voor sodat u dit net hoef te bevestig.',
  ],
});

/** Notices the silence of somebody who is never silent, and asks before it offers anything. */
export const noticed = { en, af };
