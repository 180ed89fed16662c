import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeParts } from './merge-designs.ts';
import { adoptShared, chooseShared, openShared, type SharedDraft, savedShared } from './shared-draft.ts';

interface Form {
  readonly purpose: string;
  readonly place: string;
}
const begun: Form = { purpose: 'Review', place: 'Here' };
const kept = (value: Form, version: number) => ({ value, version });
const written = (part: Partial<Form>) => {
  const draft = openShared(kept(begun, 1));
  return { ...draft, value: { ...draft.value, ...part } };
};
const adopt = (draft: SharedDraft<Form>, now: Form, version: number) =>
  adoptShared(draft, kept(now, version), mergeParts);

test('what another changed comes in beside what is written, without a question', () => {
  const now = { ...begun, place: 'There' };
  expect(adopt(written({ purpose: 'Offer' }), now, 2)).toEqual({
    value: { purpose: 'Offer', place: 'There' },
    from: kept(now, 2),
    theirs: null,
    edition: 1,
  });
});

test('of what both changed the own stands, and the question stays open until it is answered', () => {
  const once = adopt(written({ purpose: 'Offer' }), { ...begun, purpose: 'Visit' }, 2);
  expect([once.value.purpose, once.theirs?.purpose]).toEqual(['Offer', 'Visit']);
  const again = adopt(once, { purpose: 'Visit', place: 'There' }, 3);
  expect([again.value, again.theirs]).toEqual([
    { purpose: 'Offer', place: 'There' },
    { purpose: 'Visit', place: 'There' },
  ]);
  expect(chooseShared(again, 'mine')).toEqual({ ...again, theirs: null });
  expect(chooseShared(again, 'theirs').value).toEqual({ purpose: 'Visit', place: 'There' });
});

test('what was kept is the ground of the next change: what another makes of it then is no question', () => {
  const mine = adopt(written({ purpose: 'Offer' }), { ...begun, purpose: 'Offer' }, 2);
  expect(mine.edition).toBe(0);
  expect(adopt(mine, { ...begun, purpose: 'Visit' }, 3)).toMatchObject({
    value: { purpose: 'Visit' },
    theirs: null,
  });
});

test('what is written while it is saved is no question, and stays', () => {
  const sent = { ...begun, purpose: 'Offer ' };
  const typing = { ...openShared(kept(begun, 1)), value: { ...sent, place: 'There' } };
  expect(savedShared(typing, sent, kept({ ...begun, purpose: 'Offer' }, 2), mergeParts)).toMatchObject({
    value: { purpose: 'Offer', place: 'There' },
    from: { value: { purpose: 'Offer', place: 'Here' }, version: 2 },
    theirs: null,
  });
});

test('an older answer, or the same once more, changes nothing', () => {
  const draft = adopt(written({ purpose: 'Offer' }), { ...begun, place: 'There' }, 4);
  expect(adopt(draft, begun, 3)).toBe(draft);
  expect(adopt(draft, { ...begun, purpose: 'Visit' }, 4)).toBe(draft);
});

test('whoever wrote nothing has what is there now', () => {
  const text = fc.constantFrom('a', 'b', 'c');
  fc.assert(
    fc.property(fc.record({ purpose: text, place: text }), (now) => {
      const draft = adopt(openShared(kept(begun, 1)), now, 2);
      expect([draft.value, draft.theirs]).toEqual([now, null]);
    }),
  );
});
