import type { LayoutTexts } from './index.ts';

export const af: LayoutTexts = {
  why: '{{ manager.name }} van {{ company.name }} skryf aan u omdat u ons kontakpersoon by {{ account.name }} is.',
  sender: '{{ company.name }}, {{ company.postalAddress }}',
  preferences: 'Kies wat ons aan u stuur',
  unsubscribe: 'Teken uit',
  offerCode: 'U kode',
  offerValidUntil: 'Geldig tot {{ offer.validUntil }}',
  orderDate: 'Datum',
  orderReference: 'Bestelling',
  orderAmount: 'Bedrag',
  noReference: '–',
  photo: 'Foto van {{ manager.name }}',
  calendar: 'Bespreek ’n tyd by my',
};
