export { createQueue, type QueueLocation } from './create-queue.ts';
