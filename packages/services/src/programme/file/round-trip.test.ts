import { draftFromPlaybook, ProgrammeDesign } from '@sleutel/domain/programme';
import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathOf } from './place.ts';
import { designIn } from './programme-file.ts';
import { readProgrammeFile } from './read.ts';
import { writeProgrammeFile } from './write.ts';

const id = '01900000-0000-7000-8000-000000000000';
const drafts = PLAYBOOKS.map((playbook) => ({
  key: playbook.key,
  design: draftFromPlaybook(playbook, { name: playbook.texts.af.name }, { currency: 'ZAR' }),
}));
const [first] = drafts;
if (!first) throw new Error('there are no playbooks');

function fileOf(design: ProgrammeDesign, names: ReadonlyMap<string, string> = new Map()): string {
  return writeProgrammeFile({ id, version: 7, playbook: 'winBack', design }, names);
}

test.each(drafts)('$key comes back as it was, written the same again', ({ design }) => {
  const text = fileOf(design);
  const { file, problems } = readProgrammeFile(text);
  expect(problems).toEqual([]);
  if (file === null) throw new Error('no file');
  expect(file).toMatchObject({ id, version: 7, playbook: 'winBack' });
  expect(designIn(file)).toEqual(design);
  expect(fileOf(designIn(file))).toBe(text);
});

test('so do words that would like to be YAML', () => {
  const words = fc
    .oneof(
      fc.constantFrom(
        'no',
        '~',
        '1e3',
        '0x1f',
        '2026-03-14',
        '- a',
        'a: b # c',
        '&a *b',
        '|',
        '%YAML',
        "'",
        '"',
        '\t',
        'a\n\n  b\r',
      ),
      fc.string({ unit: 'binary' }),
      fc.string(),
    )
    .map((text) => text.slice(0, 200))
    .filter((text) => text.trim() !== '' && Buffer.from(text).toString() === text);
  fc.assert(
    fc.property(words, words, (name, subject) => {
      const { en } = first.design.contents['opening'] ?? {};
      if (!en) throw new Error('no opening');
      const contents = { ...first.design.contents, opening: { en: { ...en, subject } } };
      const design = ProgrammeDesign.parse({ ...first.design, name, contents });
      const { file } = readProgrammeFile(fileOf(design));
      expect(file && designIn(file)).toEqual(design);
    }),
  );
});

test('names stand behind the ids of accounts, and are no part of what is read', () => {
  const audience = { ...first.design.audience, accountIds: [id] };
  const text = fileOf({ ...first.design, audience }, new Map([[id, 'Karoo\nKitchens']]));
  expect(text).toContain(`- ${id} # Karoo Kitchens\n`);
  expect(readProgrammeFile(text).file?.audience.accountIds).toEqual([id]);
});

describe('what is wrong is said with its place', () => {
  const text = fileOf(first.design);
  const lineOf = (words: string) => text.split('\n').findIndex((line) => line.includes(words)) + 1;

  test.each([
    ['a broken bracket', 'holdOutShare: 0.1', 'holdOutShare: [0.1', ''],
    ['a share beyond all', 'holdOutShare: 0.1', 'holdOutShare: 0.9', 'holdOutShare'],
    ['a member that is none', 'holdOutShare: 0.1', 'holdoutShare: 0.1', 'holdoutShare'],
    ['a number in words', 'priority: 100', 'priority: ten', 'priority'],
  ])('%s', (_, good, bad, path) => {
    const line = lineOf(good);
    const { file, problems } = readProgrammeFile(text.replace(good, bad));
    expect(file).toBeNull();
    const found = problems.find((each) => each.path === path);
    if (path === '') expect(found?.line).toBeGreaterThanOrEqual(line);
    else expect(found).toMatchObject({ line, column: 1 });
  });

  test('a step in the middle', () => {
    const { problems } = readProgrammeFile(text.replace('duration: P7D', 'duration: a week'));
    expect(problems[0]).toMatchObject({ line: lineOf('duration: P7D') });
    expect(problems[0]?.path).toMatch(/^sequence\.steps\.\d+\.duration$/);
  });

  test('a key twice, a file that is none, and one that unfolds without end', () => {
    expect(readProgrammeFile(`${text}name: Twice\n`).problems[0]?.line).toBe(text.split('\n').length);
    expect(readProgrammeFile('').problems[0]).toMatchObject({ line: 1, column: 1 });
    const bomb = [
      'a: &a [x, x]',
      ...'bcdefghi'
        .split('')
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ];
    expect(readProgrammeFile(bomb.join('\n')).problems).toHaveLength(1);
  });

  test('and a problem of the programme at what mends it', () => {
    const { placeOf } = readProgrammeFile(text);
    const place = (at: Parameters<typeof pathOf>[0]['at']) =>
      placeOf(pathOf({ code: 'textEmpty', severity: 'error', values: {}, at }, first.design));
    expect(place({ content: 'opening', language: 'en', part: { part: 'subject' } })).toEqual({
      line: lineOf('subject: We would like'),
      column: 7,
    });
    expect(
      place({ content: 'opening', language: 'en', part: { part: 'block', block: 0, field: 'named' } }),
    ).toEqual({
      line: lineOf('named: Dear'),
      column: 11,
    });
    expect(place({ step: 'nowhere' })).toEqual({ line: 1, column: 1 });
  });
});
