/** What the layout itself says. Texts may hold the same placeholders as a content. */
export const en = {
  why: '{{ manager.name }} of {{ company.name }} writes to you because you are our contact at {{ account.name }}.',
  sender: '{{ company.name }}, {{ company.postalAddress }}',
  preferences: 'Choose what we send you',
  unsubscribe: 'Unsubscribe',
  offerCode: 'Your code',
  offerValidUntil: 'Valid until {{ offer.validUntil }}',
  orderDate: 'Date',
  orderReference: 'Order',
  orderAmount: 'Amount',
  noReference: '–',
  photo: 'Photo of {{ manager.name }}',
  calendar: 'Book a time with me',
} as const;
