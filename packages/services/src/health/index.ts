export { checkDatabase } from './check-database.ts';
export { checkSender, checkTransport } from './check-mail.ts';
export { checkQueue } from './check-queue.ts';
export { type HealthFinding, wordsOf } from './finding.ts';
