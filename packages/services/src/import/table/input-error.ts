import { basename } from 'node:path';
import { ServiceError } from '../../core/index.ts';

/** What is wrong with a file as a whole, in one line that names it. */
export function inputError(
  path: string,
  reason: string,
  what: string,
  detail: Readonly<Record<string, unknown>> = {},
): ServiceError {
  const file = basename(path);
  return new ServiceError('invalid', reason, `${file} ${what}`, { file, ...detail });
}
