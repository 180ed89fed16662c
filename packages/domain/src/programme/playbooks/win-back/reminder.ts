import type { Language, TemplateContent } from '../../../template/index.ts';

const en: TemplateContent = {
  subject: 'Your offer is open until {{ offer.validUntil }}',
  preheader: 'One reminder, and three questions that would help me.',
  blocks: [
    { type: 'greeting', named: 'Dear {{ contact.firstName }},', unnamed: 'Good day,' },
    {
      type: 'paragraph',
      text: [
        {
          text: 'A little while ago I wrote to you about your orders with us. In case my e-mail came at a busy moment: the terms I set aside for {{ account.name }} are open until {{ offer.validUntil }}.',
        },
      ],
    },
    { type: 'offerCard', button: 'See your offer' },
    {
      type: 'paragraph',
      text: [
        {
          text: 'More than about the offer, I would like to hear how we did. Three questions would help me:',
        },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ text: 'Is there anything we supplied that you still need, and who supplies it now?' }],
        [{ text: 'Was there a moment when we let you down?' }],
        [{ text: 'What would have to be different before you ordered from us again?' }],
      ],
    },
    {
      type: 'paragraph',
      text: [{ text: 'You need not answer all three. One sentence in reply to this e-mail is enough.' }],
    },
    {
      type: 'paragraph',
      text: [
        {
          text: 'I will try to phone you in about a week. If you would rather I did not, just say so and I will leave it there. Either way, this is the last e-mail you will get from me about this offer.',
        },
      ],
    },
    { type: 'signature', closing: 'Kind regards,' },
  ],
};

const af: TemplateContent = {
  subject: 'U aanbod is geldig tot {{ offer.validUntil }}',
  preheader: 'Een herinnering, en drie vrae wat my sou help.',
  blocks: [
    { type: 'greeting', named: 'Beste {{ contact.firstName }},', unnamed: 'Goeie dag,' },
    {
      type: 'paragraph',
      text: [
        {
          text: '’n Ruk gelede het ek aan u geskryf oor u bestellings by ons. Ingeval my e-pos op ’n besige oomblik gekom het: die voorwaardes wat ek vir {{ account.name }} opsygesit het, geld tot {{ offer.validUntil }}.',
        },
      ],
    },
    { type: 'offerCard', button: 'Bekyk u aanbod' },
    {
      type: 'paragraph',
      text: [
        { text: 'Belangriker as die aanbod: ek wil graag hoor hoe ons gevaar het. Drie vrae sou my help:' },
      ],
    },
    {
      type: 'list',
      ordered: false,
      items: [
        [{ text: 'Is daar iets wat ons gelewer het wat u nog nodig het, en wie lewer dit nou?' }],
        [{ text: 'Was daar ’n oomblik toe ons u in die steek gelaat het?' }],
        [{ text: 'Wat moet anders wees voordat u weer by ons sal bestel?' }],
      ],
    },
    {
      type: 'paragraph',
      text: [
        { text: 'U hoef nie al drie te beantwoord nie. Een sin in antwoord op hierdie e-pos is genoeg.' },
      ],
    },
    {
      type: 'paragraph',
      text: [
        {
          text: 'Ek sal u oor ongeveer ’n week probeer bel. As u liewer nie gebel wil word nie, sê net, dan laat ek dit daarby. Hoe dit ook al sy, hierdie is die laaste e-pos wat u van my oor hierdie aanbod kry.',
        },
      ],
    },
    { type: 'signature', closing: 'Vriendelike groete,' },
  ],
};

/** The only reminder: the offer once more, three questions, and what happens next. */
export const reminder: Readonly<Record<Language, TemplateContent>> = { en, af };
