import type { Block, TemplateContent } from '@sleutel/domain/template';

const paragraph = (text: string): Block => ({ type: 'paragraph', text: [{ text }] });

/** Every block there is, with every variable in a place of its own. */
export const EVERY_BLOCK: TemplateContent = {
  subject: 'For {{ account.name }}, from {{ manager.name }}',
  preheader: 'To {{ contact.firstName | default: "you" }}',
  blocks: [
    { type: 'greeting', named: 'Dear {{ contact.firstName }} {{ contact.lastName }},', unnamed: 'Good day,' },
    { type: 'heading', level: 1, text: 'About {{ account.name }}' },
    paragraph(
      'You are {{ contact.title | default: "our \'friend\'" }} & have ordered {{ account.orderCount }} times.',
    ),
    paragraph(
      'Last: {{ account.lastOrderOn | default: "never" }}, {{ account.daysSinceLastOrder | default: "0" }} days.',
    ),
    {
      type: 'paragraph',
      text: [
        { text: 'Bold', bold: true },
        { text: ' and italic', italic: true },
        { text: ' and a page', link: { to: 'url', url: 'https://a.example/x?y=1&z=2' } },
      ],
    },
    { type: 'heading', level: 2, text: 'Offer' },
    { type: 'offerCard', button: 'See {{ offer.title }}' },
    { type: 'recentOrders', title: 'Before', limit: 2 },
    { type: 'quote', text: [{ text: 'Good work.', italic: true }], by: 'A customer of {{ company.name }}' },
    { type: 'button', label: 'Preferences', target: { to: 'preferences' } },
    { type: 'list', ordered: true, items: [[{ text: 'One {brace}' }], [{ text: 'Two %' }]] },
    { type: 'divider' },
    {
      type: 'recentOrders',
      title: 'In words',
      limit: 3,
      line: '{{ order.reference | default: "no number" }} of {{ order.date }}',
    },
    {
      type: 'story',
      title: 'How {{ account.name }} might do it',
      text: [{ text: 'A kitchen with a ' }, { text: 'plan', bold: true }],
      by: 'A customer',
      picture: { url: 'https://a.example/kitchen.jpg', alt: 'A kitchen & "more"' },
      more: { label: 'Read on', target: { to: 'url', url: 'https://a.example/story' } },
    },
    { type: 'picture', url: 'https://a.example/box.png', alt: 'A box for {{ account.name }}', width: 320 },
    { type: 'columns', cells: [[{ text: 'Left' }], [{ text: 'Right', italic: true }]] },
    {
      ...paragraph('You ordered {{ account.daysSinceLastOrder }} days ago.'),
      showIf: { kind: 'known', what: 'account.daysSinceLastOrder' },
    },
    paragraph(
      'Good {{ contact.fields.salutation | default: "day" }}, {{ account.fields["Contract number"] | default: "none" }}.',
    ),
    {
      ...paragraph('You have {{ account.fields["Salt and pepper"] }} of it.'),
      showIf: { kind: 'known', what: 'account.fields["Salt and pepper"]' },
    },
    { ...paragraph('You never ordered.'), showIf: { kind: 'unknown', what: 'orders' } },
    { ...paragraph('You order often.'), showIf: { kind: 'atLeast', what: 'account.orderCount', number: 12 } },
    {
      ...paragraph('Not so long ago.'),
      showIf: { kind: 'below', what: 'account.daysSinceLastOrder', number: 30 },
    },
    { ...paragraph('There is an offer.'), showIf: { kind: 'known', what: 'offer' } },
    { type: 'signature', closing: 'Regards,' },
  ],
};
