import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type EditEvent, type EditState, nextEdit } from './edit-state.ts';

const run = (events: readonly EditEvent<string>[]) =>
  events.reduce<EditState<string>>((state, event) => nextEdit(state, event), { at: 'rest' });

const clash = { type: 'clash', theirs: 'Hers', by: 'Ruth', when: null, version: 5 } as const;

test('an edit keeps the version it began on, whatever happens meanwhile', () => {
  expect(
    run([
      { type: 'begin', draft: 'a', base: 3 },
      { type: 'begin', draft: 'b', base: 4 },
      { type: 'type', draft: 'mine' },
    ]),
  ).toEqual({ at: 'editing', draft: 'mine', base: 3, problem: null });
});

test('a clash keeps mine beside theirs, and the next attempt builds on theirs', () => {
  const met = run([
    { type: 'begin', draft: 'a', base: 3 },
    { type: 'type', draft: 'mine' },
    { type: 'send' },
    clash,
  ]);
  expect(met).toMatchObject({ at: 'conflict', draft: 'mine', base: 5, theirs: 'Hers', by: 'Ruth' });
  expect(nextEdit(met, { type: 'send' })).toEqual({ at: 'saving', draft: 'mine', base: 5 });
});

test('a press while it is being kept is not lost: the edit goes on from what was kept', () => {
  const sent: EditEvent<string>[] = [
    { type: 'begin', draft: 'a', base: 3 },
    { type: 'type', draft: 'mine' },
    { type: 'send' },
  ];
  const kept = { type: 'keep', draft: 'Mine', version: 4 } as const;
  expect(run([...sent, kept])).toEqual({ at: 'rest' });
  expect(run([...sent, { type: 'begin', draft: 'a', base: 3 }, kept])).toEqual({
    at: 'editing',
    draft: 'Mine',
    base: 4,
    problem: null,
  });
});

test('what was typed is never lost before the edit ends', () => {
  const event = fc.oneof<fc.Arbitrary<EditEvent<string>>[]>(
    fc.constant({ type: 'begin', draft: 'other', base: 9 }),
    fc.constant({ type: 'refuse', problem: 'no' }),
    fc.constant({ type: 'send' }),
    fc.constant(clash),
  );
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const state = run([{ type: 'begin', draft: '', base: 1 }, { type: 'type', draft: 'mine' }, ...events]);
      expect(state).toMatchObject({ draft: 'mine' });
    }),
  );
});
