export { readIncoming } from './read-incoming.ts';
export { type Reading, readingOf } from './reading.ts';
