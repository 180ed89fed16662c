import { type LogLevel, SECRET_FIELDS } from '@sleutel/services/core';
import { type DestinationStream, type Logger, pino } from 'pino';

export function createLog(level: LogLevel, destination?: DestinationStream): Logger {
  const options = { name: 'api', level, redact: { paths: SECRET_FIELDS, censor: '[redacted]' } };
  return pino(options, destination ?? standardError());
}

/** Written at once: what is kept back until the end waits for ever where nobody reads any more. */
function standardError(): DestinationStream {
  return pino.destination({ dest: 2, sync: true });
}
