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
    { type: 'signature', closing: 'Regards,' },
  ],
};
