import { type ErrorCode, ServiceError } from '@sleutel/services/core';
import { type TRPCDefaultErrorShape, TRPCError } from '@trpc/server';

const codes = {
  invalid: 'BAD_REQUEST',
  forbidden: 'FORBIDDEN',
  notFound: 'NOT_FOUND',
  conflict: 'CONFLICT',
  refused: 'PRECONDITION_FAILED',
  unavailable: 'SERVICE_UNAVAILABLE',
} as const satisfies Record<ErrorCode, TRPCError['code']>;

/** A verb's refusal in the terms of the API; anything else is left as it is. */
export function translated(error: TRPCError): TRPCError {
  const { cause } = error;
  if (!(cause instanceof ServiceError)) return error;
  return new TRPCError({ code: codes[cause.code], message: cause.message, cause });
}

/** What a client sees of an error: `reason` is a stable key for catalogues, `detail` what the sentence needs. */
export interface ErrorShape extends TRPCDefaultErrorShape {
  readonly data: TRPCDefaultErrorShape['data'] & {
    readonly reason: string;
    readonly detail: Readonly<Record<string, unknown>>;
  };
}

interface FormattedError {
  readonly shape: TRPCDefaultErrorShape;
  readonly error: TRPCError;
}

/**
 * Tells the client about expected refusals and keeps everything else to the log: the message of an unknown
 * error may hold a query, an address or a secret.
 */
export function formatError({ shape, error }: FormattedError): ErrorShape {
  const { stack: _, ...data } = shape.data;
  if (error.cause instanceof ServiceError) {
    const { reason, detail } = error.cause;
    return { ...shape, data: { ...data, reason, detail } };
  }
  if (error.cause === undefined && error.code !== 'INTERNAL_SERVER_ERROR') {
    return { ...shape, data: { ...data, reason: reasonOf(error), detail: {} } };
  }
  return { ...shape, message: messageOf(error), data: { ...data, reason: reasonOf(error), detail: {} } };
}

function messageOf({ code }: TRPCError): string {
  return code === 'INTERNAL_SERVER_ERROR'
    ? 'Something went wrong on our side.'
    : 'The request cannot be read.';
}

/** `NOT_FOUND` → `not-found`. */
function reasonOf({ code }: TRPCError): string {
  return code.toLowerCase().replaceAll('_', '-');
}
