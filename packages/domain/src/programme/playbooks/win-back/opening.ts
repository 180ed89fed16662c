import type { Language, TemplateContent } from '../../../template/index.ts';

const en: TemplateContent = {
  subject: 'We would like to supply {{ account.name }} again',
  preheader: 'A personal word from {{ manager.name }} about your orders with us.',
  blocks: [
    { type: 'greeting', named: 'Dear {{ contact.firstName }},', unnamed: 'Good day,' },
    {
      type: 'paragraph',
      text: [
        {
          text: '{{ account.name }} used to order from us regularly, and lately we have not heard from you. The last order in our books dates from {{ account.lastOrderOn | date | default: "quite some time ago" }}. I am writing to hear what changed, and whether we can put it right.',
        },
      ],
    },
    {
      type: 'paragraph',
      text: [
        {
          text: 'If something went wrong on our side (a late delivery, an item we no longer carry, a price that stopped making sense, or simply that you heard too little from us), I would rather know than guess. One line in reply to this e-mail is enough, and it comes straight to me.',
        },
      ],
    },
    { type: 'recentOrders', title: 'Your last orders with us', limit: 3 },
    {
      type: 'paragraph',
      text: [
        { text: 'Should you want to order again, I have set these terms aside for {{ account.name }}:' },
      ],
    },
    { type: 'offerCard', button: 'See your offer' },
    {
      type: 'paragraph',
      text: [
        {
          text: 'If you buy elsewhere now, or no longer need what we supply, I would be glad to hear that too. I will make a note of it and leave it there.',
        },
      ],
    },
    { type: 'signature', closing: 'Kind regards,' },
  ],
};

const af: TemplateContent = {
  subject: 'Ons wil graag weer aan {{ account.name }} lewer',
  preheader: '’n Persoonlike woord van {{ manager.name }} oor u bestellings by ons.',
  blocks: [
    { type: 'greeting', named: 'Beste {{ contact.firstName }},', unnamed: 'Goeie dag,' },
    {
      type: 'paragraph',
      text: [
        {
          text: '{{ account.name }} het vroeër gereeld by ons bestel, maar die afgelope tyd het ons niks van u gehoor nie. Die laaste bestelling in ons boeke dateer van {{ account.lastOrderOn | date | default: "’n hele ruk gelede" }}. Ek skryf om te hoor wat verander het, en of ons dit kan regmaak.',
        },
      ],
    },
    {
      type: 'paragraph',
      text: [
        {
          text: 'As daar aan ons kant iets verkeerd geloop het (’n laat aflewering, ’n produk wat ons nie meer aanhou nie, ’n prys wat nie meer sin gemaak het nie, of bloot dat u te min van ons gehoor het), weet ek dit liewer as om te raai. Een reël in antwoord op hierdie e-pos is genoeg, en dit kom reguit na my toe.',
        },
      ],
    },
    { type: 'recentOrders', title: 'U laaste bestellings by ons', limit: 3 },
    {
      type: 'paragraph',
      text: [{ text: 'Sou u weer wou bestel, het ek hierdie voorwaardes vir {{ account.name }} opsygesit:' }],
    },
    { type: 'offerCard', button: 'Bekyk u aanbod' },
    {
      type: 'paragraph',
      text: [
        {
          text: 'As u nou elders koop, of nie meer nodig het wat ons lewer nie, hoor ek dit ook graag. Ek teken dit aan en laat dit daarby.',
        },
      ],
    },
    { type: 'signature', closing: 'Vriendelike groete,' },
  ],
};

/** The first e-mail: why we write, what they bought, what we offer, and an honest way to say no. */
export const opening: Readonly<Record<Language, TemplateContent>> = { en, af };
