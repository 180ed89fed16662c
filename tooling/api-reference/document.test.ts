import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiReference } from './document.ts';
import { procedures } from './procedures.ts';
import { fileFrom } from './repository.ts';

const written = await apiReference();

test('the reference that is kept says what the code says; `pnpm api-reference` writes it anew', () => {
  expect(readFileSync(fileFrom('docs/api-reference.md'), 'utf8')).toBe(written);
});

test('every procedure stands in it, and it says of each what it does', () => {
  const rows = written.matchAll(/^\| `([\w.]+)` \| (?:GET|POST) \| (.+?) \|/gm);
  const told = new Map([...rows].map(([, name = '', does = '']) => [name, does.trim()]));
  expect([...told.keys()].sort()).toEqual(
    procedures()
      .map(({ name }) => name)
      .sort(),
  );
  expect([...told].filter(([, does]) => !/[.?]$/.test(does))).toEqual([]);
});

test('every link in it leads to one heading', () => {
  const headings = [...written.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-'),
  );
  const links = [...written.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor);
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter((anchor) => headings.filter((heading) => heading === anchor).length !== 1)).toEqual([]);
});
