import { expect, test } from 'vitest';
import { winBack } from '../../programme/playbooks/index.ts';
import { checkSequence } from '../check.ts';
import { Sequence } from '../sequence.ts';
import { removeStep } from './edit.ts';
import { addVersion } from './version.ts';

const words = { branch: 'Two versions', other: (name: string) => `${name}, B`, content: 'opening-2' };
const sequence = Sequence.parse(winBack.sequence);

/** What an edit made, a step a line. */
function made(edit: ReturnType<typeof addVersion>): string[] {
  if (edit.kind === 'refused') throw new Error(edit.reason);
  expect(checkSequence(edit.sequence)).toEqual([]);
  return [
    edit.sequence.start,
    ...edit.sequence.steps.map((step) =>
      step.type === 'branch'
        ? `${step.key}: ${step.yes} or ${step.no}`
        : `${step.key} → ${step.type === 'exit' ? '' : step.next}`,
    ),
  ];
}

test('another version stands beside an e-mail, with the offer that leads to it, and goes on where it did', () => {
  expect(made(addVersion(sequence, 'sendOpening', words)).slice(0, 6)).toEqual([
    'versions-opening-2',
    'versions-opening-2: makeOffer or makeOffer-2',
    'makeOffer → sendOpening',
    'sendOpening → waitForOrder',
    'makeOffer-2 → sendOpening-2',
    'sendOpening-2 → waitForOrder',
  ]);
});

test('the copy has its own name and content; everything else of it is the same', () => {
  const edit = addVersion(sequence, 'sendReminder', { ...words, content: 'reminder-2' });
  if (edit.kind === 'refused') throw new Error(edit.reason);
  const find = (key: string) => edit.sequence.steps.find((step) => step.key === key);
  expect(find('versions-reminder-2')).toMatchObject({
    name: 'Two versions',
    on: { kind: 'chance', share: 0.5 },
  });
  expect(find('sendReminder-2')).toEqual({
    ...find('sendReminder'),
    key: 'sendReminder-2',
    name: 'Reminder, B',
    content: 'reminder-2',
  });
});

test('a version of a version has keys of its own', () => {
  const first = addVersion(sequence, 'sendReminder', words);
  if (first.kind === 'refused') throw new Error(first.reason);
  expect(made(addVersion(first.sequence, 'sendReminder', words))).toContain(
    'versions-opening-2-2: sendReminder or sendReminder-3',
  );
});

test('once its branch is taken out, the next one around another e-mail is none that anybody was drawn at', () => {
  const first = addVersion(sequence, 'sendOpening', words);
  if (first.kind === 'refused') throw new Error(first.reason);
  const gone = removeStep(first.sequence, 'versions-opening-2', 'yes');
  if (gone.kind === 'refused') throw new Error(gone.reason);
  const next = addVersion(gone.sequence, 'sendReminder', { ...words, content: 'reminder-2' });
  if (next.kind === 'refused') throw new Error(next.reason);
  expect(next.sequence.steps.map(({ key }) => key)).not.toContain('versions-opening-2');
});

test('where an offer and another way meet before an e-mail nothing can be put between', () => {
  const steps = sequence.steps.map((step) =>
    step.key === 'hasOrdered' ? { ...step, no: 'sendOpening' } : step,
  );
  expect(addVersion(Sequence.parse({ ...sequence, steps }), 'sendOpening', words)).toEqual({
    kind: 'refused',
    reason: 'offersMeet',
  });
});

test('only an e-mail has versions, and a sequence holds no more steps than it may', () => {
  expect(addVersion(sequence, 'waitAgain', words)).toEqual({ kind: 'refused', reason: 'unknown' });
  const more = Array.from({ length: 189 }, (_, index) => ({
    key: `end-${index}`,
    name: 'End',
    type: 'exit' as const,
    outcome: 'finished' as const,
  }));
  const full = { ...sequence, steps: [...sequence.steps, ...more] };
  expect(addVersion(full, 'sendReminder', words)).toEqual({ kind: 'refused', reason: 'full' });
});
