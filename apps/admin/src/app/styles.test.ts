import { expect, test } from 'vitest';

const [listed = ''] = Object.values(
  import.meta.glob<string>('./styles.ts', { query: '?raw', import: 'default', eager: true }),
);

const sources = Object.values(
  import.meta.glob<string>('../**/*.tsx', { query: '?raw', import: 'default', eager: true }),
);

/** These have no file of their own: they are made of other components alone. */
const withoutFile = new Set([
  'Autocomplete',
  'Box',
  'FileButton',
  'MantineProvider',
  'MantineThemeProvider',
  'MultiSelect',
  'Portal',
  'NativeSelect',
  'Select',
  'TagsInput',
  'TextInput',
  'Textarea',
]);

function componentsIn(source: string): string[] {
  const lists = [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)].map(
    (match) => match[1] ?? '',
  );
  return lists.flatMap((list) => [...list.matchAll(/(?<!type )\b[A-Z]\w+/g)].map(([name]) => name));
}

test('every component that is used comes with its styles', () => {
  const used = [...new Set(sources.flatMap(componentsIn))].filter((name) => !withoutFile.has(name));
  expect(used.length).toBeGreaterThan(20);
  expect(used.filter((name) => !listed.includes(`styles/${name}.css`))).toEqual([]);
});
