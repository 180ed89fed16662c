import { readFileSync } from 'node:fs';

interface Payload {
  readonly type: string;
}

/** The examples of docs/webhooks.md by the type they are of. */
export function documentedPayloads(): ReadonlyMap<string, Payload> {
  const text = readFileSync(new URL('../../../../../docs/webhooks.md', import.meta.url), 'utf8');
  const sections = text.split(/^### /m).slice(1);
  return new Map(
    sections.map((section) => {
      const [type = ''] = section.split('\n');
      const [, json = ''] = /^```json\n(.*?)^```/ms.exec(section) ?? [];
      return [type, JSON.parse(json) as Payload];
    }),
  );
}

/** The paths of all that is in a value, with what kind of thing each is. */
export function shapeOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null)
    return [`${path}: ${value === null ? 'null' : typeof value}`];
  return Object.entries(value)
    .flatMap(([name, each]) => shapeOf(each, `${path}.${name}`))
    .toSorted();
}
