import { draftFromPlaybook, type ProgrammeDesign } from '@sleutel/domain/programme';
import { PLAYBOOKS } from '@sleutel/domain/programme/playbooks';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeDesigns } from './merge-designs.ts';

const [playbook] = PLAYBOOKS;
if (!playbook) throw new Error('no playbook ships');
const base = draftFromPlaybook(playbook, { name: 'One' }, { currency: 'EUR' });
const [email = ''] = Object.keys(base.contents);
const { [email]: written, ...otherEmails } = base.contents;
if (!written?.en) throw new Error('the first e-mail of the playbook is not written');
const rewritten: ProgrammeDesign = {
  ...base,
  contents: { ...base.contents, [email]: { ...written, en: { ...written.en, subject: 'Quite new' } } },
};
const without: ProgrammeDesign = { ...base, contents: otherEmails };
const { steps } = base.sequence;
const renamed = (name: string): ProgrammeDesign => ({
  ...base,
  sequence: { ...base.sequence, steps: steps.map((step, place) => (place === 0 ? { ...step, name } : step)) },
});

test('an e-mail that was written meanwhile stands beside a change of the steps', () => {
  const mine = renamed('Another name');
  expect(mergeDesigns(base, mine, rewritten)).toEqual({
    design: { ...rewritten, sequence: mine.sequence },
    clashes: false,
  });
});

test('an e-mail that one took out stays out; one that the other wrote anew meanwhile is asked about', () => {
  expect(mergeDesigns(base, base, without)).toEqual({ design: without, clashes: false });
  expect(mergeDesigns(base, without, base)).toEqual({ design: without, clashes: false });
  expect(mergeDesigns(base, without, rewritten)).toEqual({ design: without, clashes: true });
});

test('settings are merged one by one; the steps are not', () => {
  const mine: ProgrammeDesign = { ...base, settings: { ...base.settings, besideOthers: true } };
  const theirs: ProgrammeDesign = {
    ...base,
    settings: { ...base.settings, tracking: { links: false, opens: false } },
  };
  expect(mergeDesigns(base, mine, theirs)).toEqual({
    design: { ...base, settings: { ...theirs.settings, besideOthers: true } },
    clashes: false,
  });
  expect(mergeDesigns(base, renamed('Mine'), renamed('Theirs'))).toEqual({
    design: renamed('Mine'),
    clashes: true,
  });
});

const part = <Value>(...values: Value[]) => fc.constantFrom(...values);
const designs = fc
  .record({
    name: part('One', 'Two', 'Three'),
    priority: part(base.priority, 7, 8),
    budget: part(base.budget, '900'),
    contents: part(base.contents, rewritten.contents, otherEmails),
    besideOthers: part(false, true),
  })
  .map(
    ({ besideOthers, ...parts }): ProgrammeDesign => ({
      ...base,
      ...parts,
      settings: { ...base.settings, besideOthers },
    }),
  );

test('whoever changed nothing takes what the other made; the same twice is no clash', () => {
  fc.assert(
    fc.property(designs, designs, (was, changed) => {
      expect(mergeDesigns(was, was, changed)).toEqual({ design: changed, clashes: false });
      expect(mergeDesigns(was, changed, was)).toEqual({ design: changed, clashes: false });
      expect(mergeDesigns(was, changed, changed)).toEqual({ design: changed, clashes: false });
    }),
  );
});

test('without a clash it is the same whoever was first', () => {
  fc.assert(
    fc.property(designs, designs, designs, (was, one, other) => {
      const merged = mergeDesigns(was, one, other);
      const turned = mergeDesigns(was, other, one);
      expect(turned.clashes).toBe(merged.clashes);
      if (!merged.clashes) expect(turned.design).toEqual(merged.design);
    }),
  );
});
