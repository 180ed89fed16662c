import { type LogLevel, SECRET_FIELDS } from '@sleutel/services/core';
import { type DestinationStream, type Logger, pino } from 'pino';

export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { name: 'worker', level, redact: { paths: SECRET_FIELDS, censor: '[redacted]' } };
  return destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination);
}
