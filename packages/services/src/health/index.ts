export { checkDatabase } from './check-database.ts';
export { checkIncoming, checkSender, checkTransport } from './check-mail.ts';
export { checkProvider } from './check-provider.ts';
export { checkQueue } from './check-queue.ts';
export { type HealthFinding, wordsOf } from './finding.ts';
