import { winBack } from '@sleutel/domain/programme/playbooks';
import { addVersion, Sequence } from '@sleutel/domain/sequence';
import { expect, test } from 'vitest';
import { type OutlineLine, outlineOf } from './outline.ts';

const short = (line: OutlineLine) =>
  `${'  '.repeat(line.depth)}${line.way ? `${line.way}: ` : ''}${line.kind === 'step' ? `${line.number} ${line.step.key}` : `→ ${line.to}`}`;

test('the win-back playbook reads from offer to end, with its ways out beside it', () => {
  expect(outlineOf(Sequence.parse(winBack.sequence)).map(short)).toEqual([
    '1 makeOffer',
    '2 sendOpening',
    '3 waitForOrder',
    '4 hasOrdered',
    '  yes: 5 wonBack',
    'no: 6 sendReminder',
    '7 waitAgain',
    '8 hasOrderedSince',
    '  yes: → 5',
    'no: 9 phone',
    '10 finished',
  ]);
});

test('a circle is told once and a missing step ends its way', () => {
  const sequence = Sequence.parse({
    start: 'wait',
    steps: [
      { key: 'wait', name: 'Wait', type: 'wait', duration: 'P1D', next: 'asks' },
      { key: 'asks', name: 'Asks', type: 'branch', on: 'order', yes: 'nowhere', no: 'wait' },
    ],
  });
  expect(outlineOf(sequence).map(short)).toEqual(['1 wait', '2 asks', 'no: → 1']);
});

test('two versions stand beside each other, and what follows both of them below', () => {
  const words = { branch: 'Two versions', other: (name: string) => `${name}, B`, content: 'opening-2' };
  const edit = addVersion(Sequence.parse(winBack.sequence), 'sendOpening', words);
  if (edit.kind === 'refused') throw new Error(edit.reason);
  expect(outlineOf(edit.sequence).map(short).slice(0, 8)).toEqual([
    '1 versions-opening-2',
    '  a: 2 makeOffer',
    '  3 sendOpening',
    '  b: 4 makeOffer-2',
    '  5 sendOpening-2',
    '6 waitForOrder',
    '7 hasOrdered',
    '  yes: 8 wonBack',
  ]);
});

test('ways by chance that never meet again are told like those of any branch', () => {
  const sequence = Sequence.parse({
    start: 'chance',
    steps: [
      {
        key: 'chance',
        name: 'Two',
        type: 'branch',
        on: { kind: 'chance', share: 0.5 },
        yes: 'more',
        no: 'end',
      },
      { key: 'more', name: 'More', type: 'email', content: 'more', next: 'end' },
      { key: 'end', name: 'End', type: 'exit', outcome: 'finished' },
    ],
  });
  expect(outlineOf(sequence).map(short)).toEqual(['1 chance', '  a: 2 more', '  3 end', 'b: → 3']);
});
