export { hexArray, timeArray, uuidArray } from './arrays.ts';
export { type Connection, createDb, type Db, type DbOptions, type Pool } from './client.ts';
export { type ClockSource, databaseClock, type SharedClock, sharedClock } from './clock.ts';
export { copyInto, copyValue } from './copy.ts';
export { Prisma, type PrismaClient } from './generated/client.ts';
export { derivedId, firstIdAt, freshBytes, newId } from './ids.ts';
export { ensureMonthPartitions, ensureOrderPartitions } from './partitions.ts';
export { prepared } from './prepared.ts';
export { inContendedTransaction, inTransaction } from './transaction.ts';
