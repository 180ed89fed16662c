import { Role } from '@sleutel/domain/user';
import type { Field } from './fields.ts';
import type { Procedure } from './procedures.ts';
import { fieldTable, inOneLine, table } from './tables.ts';

/** A procedure with what there is to say of it. */
export interface Entry {
  readonly procedure: Procedure;
  readonly does: string;
  /** The named type it takes as a whole, if it does. */
  readonly type: string | null;
  readonly fields: readonly Field[];
  readonly answers: string;
}

/** More fields than this have a table of their own, and so have fields with something to explain. */
const mostInOneLine = 3;

/** The procedures of a noun: what each does and who may call it, and below it what the larger ones take. */
export function nounSection(noun: string, says: string, entries: readonly Entry[]): string {
  const rows = entries.map(({ procedure, does, type, fields, answers }) => [
    `\`${procedure.name}\``,
    procedure.method,
    does,
    type ?? (isLarge(fields) ? `[fields](#${anchorOf(procedure.name)})` : inOneLine(fields)),
    answers,
    rolesInWords(procedure.roles),
  ]);
  const large = entries.filter(({ fields }) => isLarge(fields));
  return [
    `## ${noun}\n`,
    ...(says === '' ? [] : [`${says}\n`]),
    table(['procedure', '', 'does', 'takes', 'answers', 'who'], rows),
    ...large.map(({ procedure, fields }) => `### ${procedure.name}\n\n${fieldTable(fields)}`),
  ].join('\n');
}

/** As the headings of Markdown are linked to. */
export function anchorOf(heading: string): string {
  return heading.toLowerCase().replaceAll('.', '');
}

function isLarge(fields: readonly Field[]): boolean {
  return fields.length > mostInOneLine || fields.some(({ comment }) => comment !== '');
}

export function rolesInWords(roles: readonly Role[]): string {
  const missing = Role.options.filter((role) => !roles.includes(role));
  if (missing.length === 0) return 'every role';
  return missing.length === 1 ? `all but ${missing[0]}` : roles.join(', ');
}
