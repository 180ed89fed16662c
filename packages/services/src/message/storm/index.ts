export { type Delivery, deliveryOf, type StormEvent, stormEvents } from './events.ts';
export { openPostOffice, type PostOffice } from './post-office.ts';
export { randomOf, shuffled } from './random.ts';
