import type { LogLevel } from '@sleutel/services/core';
import { type DestinationStream, type Logger, pino } from 'pino';

// Whoever reads the log learns what happened, not how to sign in or who reads the mail.
const secrets = [
  'password',
  'secret',
  'token',
  'apiKey',
  'authorization',
  'cookie',
  'email',
  'recipient',
].flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { name: 'worker', level, redact: { paths: secrets, censor: '[redacted]' } };
  return destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination);
}
