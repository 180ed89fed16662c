import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { apiReference } from './document.ts';
import { procedures } from './procedures.ts';
import { fileFrom } from './repository.ts';

const documents = await apiReference();
const { 'api-reference.md': written, 'api-answers.md': answers } = documents;

test.each(Object.entries(documents))(
  '%s says what the code says; `pnpm api-reference` writes it',
  (name, text) => {
    expect(readFileSync(fileFrom(`docs/${name}`), 'utf8')).toBe(text);
  },
);

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

test('every link leads to one heading of either', () => {
  const [own, others] = [anchorsIn(written), anchorsIn(answers)];
  const links = [...`${written}${answers}`.matchAll(/\]\((api-answers\.md|api-reference\.md)?#([^)]+)\)/g)];
  expect(links.length).toBeGreaterThan(300);
  const astray = links.filter(([, file, anchor = '']) => {
    const anchors = file === 'api-answers.md' ? others : own;
    return anchors.filter((each) => each === anchor).length !== 1;
  });
  expect(astray.map(([link]) => link)).toEqual([]);
});

/** As headings of Markdown are linked to. */
function anchorsIn(document: string): string[] {
  return [...document.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll('.', '').replaceAll(' ', '-'),
  );
}
