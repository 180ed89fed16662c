import { readFileSync } from 'node:fs';
import { fileFrom } from '../api-reference/repository.ts';

/** What docs/api.md says of the statuses of refusals, by status. */
export function statusesSaid(): ReadonlyMap<number, string> {
  const rows = read('api.md').matchAll(/^\| (\d{3}) +\| ([^|]+?) +\| ([^|]+?) +\|$/gm);
  return new Map([...rows].map(([, status, means = '']) => [Number(status), `${upperFirst(means)}.`]));
}

export interface DocumentedEvent {
  readonly says: string;
  readonly example: unknown;
}

/** What docs/webhooks.md says of each event, and its example. */
export function eventsSaid(): ReadonlyMap<string, DocumentedEvent> {
  const sections = read('webhooks.md').split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [, type = '', says = '', example = ''] = /^(\S+)\n(.*?)^```json\n(.*?)^```/ms.exec(section) ?? [];
      return [type, { says: says.trim(), example: JSON.parse(example) as unknown }];
    }),
  );
}

function read(name: string): string {
  return readFileSync(fileFrom(`docs/${name}`), 'utf8');
}

function upperFirst(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}
