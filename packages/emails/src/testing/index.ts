export { type ShippedEmail, shippedEmails } from './shipped.ts';
