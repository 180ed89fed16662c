import type { Field } from './fields.ts';

/** Few fields with nothing to explain: `**id**: id`, a line each. */
export function inOneLine(fields: readonly Field[]): string {
  return fields.map((field) => `${nameOf(field)}: ${typeOf(field)}`).join('<br>');
}

export function fieldTable(fields: readonly Field[]): string {
  return table(
    ['field', 'type', ''],
    fields.map((field) => [nameOf(field), typeOf(field), field.comment]),
  );
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line), ''].join('\n');
}

/** What is required is bold. */
function nameOf({ path, required }: Field): string {
  return required ? `**\`${path}\`**` : `\`${path}\``;
}

function typeOf({ type, preset }: Field): string {
  return preset === null ? type : `${type}, default ${preset}`;
}
