import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSequence } from '../check.ts';
import { Sequence } from '../sequence.ts';
import type { Step } from '../step.ts';
import {
  changeStep,
  type Edit,
  insertStep,
  moveStep,
  removeStep,
  removeUnreachable,
  retarget,
} from './edit.ts';
import { freshKey } from './fresh-key.ts';
import { type Slot, waysOf } from './slot.ts';

const mail = (key: string, next: string): Step => ({ key, name: key, type: 'email', content: 'text', next });
const wait = (key: string, next: string): Step => ({ key, name: key, type: 'wait', duration: 'P7D', next });
const branch = (key: string, yes: string, no: string): Step => ({
  key,
  name: key,
  type: 'branch',
  on: 'order',
  yes,
  no,
});
const end = (key: string): Step => ({ key, name: key, type: 'exit', outcome: 'finished' });

const small: Sequence = {
  start: 'first',
  steps: [
    mail('first', 'rest'),
    wait('rest', 'ordered'),
    branch('ordered', 'won', 'lost'),
    end('won'),
    end('lost'),
  ],
};

function after(edit: Edit): Sequence {
  if (edit.kind === 'refused') throw new Error(edit.reason);
  return edit.sequence;
}

const order = ({ start, steps }: Sequence) => [start, ...steps.map(({ key }) => key)].join(' ');

test('a new step stands between the two, a new branch goes on by both ways', () => {
  const one = after(insertStep(small, { after: 'first', way: 'next' }, wait('pause', '')));
  expect(one.steps.slice(0, 2)).toEqual([mail('first', 'pause'), wait('pause', 'rest')]);
  const two = after(insertStep(small, 'start', branch('known', '', '')));
  expect([two.start, two.steps[0]]).toEqual(['known', branch('known', 'first', 'first')]);
});

test('a step that goes is closed over, a branch by the way that is kept', () => {
  expect(after(removeStep(small, 'first')).start).toBe('rest');
  expect(after(removeStep(small, 'ordered', 'yes')).steps.find(({ key }) => key === 'rest')).toEqual(
    wait('rest', 'won'),
  );
  expect(order(after(removeUnreachable(after(removeStep(small, 'ordered', 'yes')))))).toBe(
    'first first rest won',
  );
});

test('the last end stays, and another takes the place of one that goes', () => {
  const one = after(removeStep(small, 'won'));
  expect(one.steps.find(({ key }) => key === 'ordered')).toEqual(branch('ordered', 'lost', 'lost'));
  expect(removeStep(one, 'lost')).toEqual({ kind: 'refused', reason: 'exitStays' });
});

test('a step moves with what it does, and beside itself nothing changes', () => {
  const moved = after(moveStep(small, 'first', { after: 'ordered', way: 'no' }));
  expect([moved.start, moved.steps.find(({ key }) => key === 'first')]).toEqual([
    'rest',
    mail('first', 'lost'),
  ]);
  expect(after(moveStep(small, 'rest', { after: 'first', way: 'next' }))).toEqual(small);
  expect(after(moveStep(small, 'rest', { after: 'rest', way: 'next' }))).toEqual(small);
});

test('what a step does changes, where it leads does not', () => {
  const changed = after(
    changeStep(small, { ...wait('rest', 'nowhere'), name: 'A fortnight', duration: 'P14D' } as Step),
  );
  expect(changed.steps[1]).toEqual({ ...wait('rest', 'ordered'), name: 'A fortnight', duration: 'P14D' });
  expect(changeStep(small, end('rest'))).toEqual({ kind: 'refused', reason: 'otherType' });
});

test('a way can be led to any step that is there, and to no other', () => {
  const circle = after(retarget(small, { after: 'ordered', way: 'no' }, 'rest'));
  expect(checkSequence(circle).map(({ code, step }) => `${code} ${step}`)).toEqual(['unreachable lost']);
  expect(retarget(small, { after: 'ordered', way: 'no' }, 'elsewhere').kind).toBe('refused');
});

interface Operation {
  readonly kind: 'insert' | 'remove' | 'move' | 'retarget' | 'change' | 'clear';
  readonly a: number;
  readonly b: number;
  readonly type: number;
}

const operation: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom('insert', 'remove', 'move', 'retarget', 'change', 'clear'),
  a: fc.nat(),
  b: fc.nat(),
  type: fc.nat(4),
});

const makers = [mail, wait, (key: string) => branch(key, '', ''), end, mail] as const;

function slotsOf({ steps }: Sequence): Slot[] {
  return ['start', ...steps.flatMap((step) => waysOf(step).map((way) => ({ after: step.key, way })))];
}

function apply(sequence: Sequence, { kind, a, b, type }: Operation): Edit {
  const slots = slotsOf(sequence);
  const slot = slots[b % slots.length] ?? 'start';
  const step = sequence.steps[a % sequence.steps.length] ?? end('none');
  switch (kind) {
    case 'insert': {
      const key = freshKey(
        'new',
        sequence.steps.map((each) => each.key),
      );
      return insertStep(sequence, slot, (makers[type] ?? end)(key, ''));
    }
    case 'remove':
      return removeStep(sequence, step.key, b % 2 === 0 ? 'yes' : 'no');
    case 'move':
      return moveStep(sequence, step.key, slot);
    case 'retarget':
      return retarget(sequence, slot, step.key);
    case 'change':
      return changeStep(sequence, { ...step, name: `renamed ${b}` });
    case 'clear':
      return removeUnreachable(sequence);
  }
}

test('whatever is done in whatever order, every way leads to a step; the rest is named', () => {
  fc.assert(
    fc.property(fc.array(operation, { maxLength: 40 }), (operations) => {
      const edited = operations.reduce((sequence, each) => {
        const edit = apply(sequence, each);
        return edit.kind === 'done' ? edit.sequence : sequence;
      }, small);
      expect(Sequence.safeParse(edited).success).toBe(true);
      const codes = new Set(checkSequence(edited).map(({ code }) => code));
      for (const broken of ['startUnknown', 'keyDuplicate', 'nextUnknown', 'branchNotTotal'] as const) {
        expect(codes).not.toContain(broken);
      }
      expect(edited.steps.some(({ type }) => type === 'exit')).toBe(true);
    }),
  );
});

test('what is put in and taken out again leaves the sequence as it was', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(4), (at, type) => {
      const slots = slotsOf(small);
      const slot = slots[at % slots.length] ?? 'start';
      const step = (makers[type] ?? end)('new', '');
      if (step.type === 'exit') return;
      expect(after(removeStep(after(insertStep(small, slot, step)), 'new'))).toEqual(small);
    }),
  );
});
