import type { Field } from './fields.ts';
import { fieldTable } from './tables.ts';

/** A named schema that inputs refer to. */
export interface TypeEntry {
  readonly name: string;
  readonly says: string;
  readonly type: string;
  readonly fields: readonly Field[];
}

/** What the types that inputs name are, by name. */
export function typeSection(entries: readonly TypeEntry[]): string {
  return ['## Types\n', ...entries.map(typeOf)].join('\n');
}

function typeOf({ name, says, type, fields }: TypeEntry): string {
  const kind = type === 'object' || type === 'any' ? '' : `${type}.`;
  const text = [says, kind].filter((part) => part !== '').join('\n\n');
  const parts = [
    `### ${name}\n`,
    text === '' ? '' : `${text}\n`,
    fields.length === 0 ? '' : fieldTable(fields),
  ];
  return parts.filter((part) => part !== '').join('\n');
}
