import { winBack } from '@sleutel/domain/programme/playbooks';
import { Sequence } from '@sleutel/domain/sequence';
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
