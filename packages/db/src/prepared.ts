import { hash } from 'node:crypto';
import type pg from 'pg';
import type { Prisma } from './generated/client.ts';

const names = new Map<string, string>();

/**
 * A statement that each connection reads and plans once, and after that only runs: for what requests ask all the time,
 * in words that are always the same, where the plan does not depend on the values. Planning costs several times what
 * finding a row does. What is put together differently every time would be kept for ever.
 */
export function prepared({ text, values }: Prisma.Sql): pg.QueryConfig {
  const name = names.get(text) ?? nameOf(text);
  names.set(text, name);
  return { name, text, values: [...values] };
}

/** The same words are the same statement in every process, should a pooler lend one connection to several. */
function nameOf(text: string): string {
  return `sleutel_${hash('sha256', text).slice(0, 32)}`;
}
