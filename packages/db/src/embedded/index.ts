export { EmbeddedServerError } from './embedded-server-error.ts';
export { type EmbeddedOptions, type EmbeddedServer, findEmbedded, startEmbedded } from './start.ts';
export { startTemporaryServer, type TemporaryServer } from './temporary-server.ts';
