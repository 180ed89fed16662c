import { z } from 'zod';
import type { SaveOutcome } from '../components/edit/save-outcome.ts';
import { refusalOf } from './trpc.ts';

/** What the engine says where somebody else changed the same fields meanwhile. */
const Meanwhile = z.object({
  version: z.int(),
  values: z.record(z.string(), z.unknown()),
  by: z.string().nullable(),
  at: z.string().nullable(),
});

/**
 * What became of a change of one field: kept, or met by somebody else's, whose value `read` takes from what is there
 * now. Anything else that went wrong is thrown on.
 */
export async function outcomeOf<T>(
  change: Promise<{ readonly version: number }>,
  field: string,
  read: (value: unknown) => T | null,
): Promise<SaveOutcome<T>> {
  try {
    const { version } = await change;
    return { kind: 'saved', version };
  } catch (error) {
    const { reason, detail } = refusalOf(error);
    const meanwhile = Meanwhile.safeParse(detail);
    if (reason !== 'changed-meanwhile' || !meanwhile.success) throw error;
    const { version, values, by, at } = meanwhile.data;
    return { kind: 'conflict', theirs: read(values[field]), version, by, at };
  }
}

/** Reads a value that is text in the API. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Reads a value that is a list of texts in the API. */
export function listOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : null;
}

/** Reads a value that is a number in the API. */
export function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}
