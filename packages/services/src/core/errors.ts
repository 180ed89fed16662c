/**
 * Why a verb did not do what was asked. `invalid` bad input · `forbidden` not for this role · `notFound` ·
 * `conflict` someone was faster, or it exists already · `refused` a rule of the house says no ·
 * `unavailable` something that is needed does not answer.
 */
export type ErrorCode = 'invalid' | 'forbidden' | 'notFound' | 'conflict' | 'refused' | 'unavailable';

/** An expected refusal: `reason` is a stable key that catalogues translate, the message plain English. */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly reason: string;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(
    code: ErrorCode,
    reason: string,
    message: string,
    detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'ServiceError';
    this.code = code;
    this.reason = reason;
    this.detail = detail;
  }
}

export function notFound(noun: string, id: string): ServiceError {
  return new ServiceError('notFound', `${noun}-not-found`, `There is no ${noun} ${id}.`, { noun, id });
}
