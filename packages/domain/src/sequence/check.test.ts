import { expect, test } from 'vitest';
import { checkSequence } from './check.ts';
import { emailsWithOffer } from './offers.ts';
import type { Sequence } from './sequence.ts';
import type { Step } from './step.ts';

const email = (key: string, next: string): Step => ({ key, name: key, type: 'email', content: key, next });
const wait = (key: string, next: string): Step => ({ key, name: key, type: 'wait', duration: 'P5D', next });
const offer = (key: string, next: string): Step => ({ key, name: key, type: 'offer', offer: 'gift', next });
const exit = (key: string): Step => ({ key, name: key, type: 'exit', outcome: 'finished' });
const branch = (key: string, yes: string, no: string): Step => ({
  key,
  name: key,
  type: 'branch',
  on: 'humanClick',
  yes,
  no,
});

const problems = (...steps: Step[]) =>
  checkSequence({ start: 'a', steps }).map(({ code, step }) => (step === null ? code : `${code}:${step}`));

test('a sequence that acts, rests and ends has no problems', () => {
  expect(
    problems(offer('a', 'b'), email('b', 'c'), wait('c', 'd'), branch('d', 'e', 'b'), exit('e')),
  ).toEqual([]);
});

test('each mistake is named where it stands', () => {
  expect(problems(email('b', 'c'), exit('c'))).toEqual(['startUnknown', 'unreachable:b', 'unreachable:c']);
  expect(problems(email('a', 'b'), exit('b'), exit('b'))).toEqual(['keyDuplicate:b']);
  expect(problems(email('a', 'nowhere'))).toEqual(['nextUnknown:a', 'noExit:a']);
  expect(problems(email('a', 'b'), branch('b', 'c', ''), exit('c'))).toEqual(['branchNotTotal:b']);
  expect(problems(email('a', 'b'), exit('b'), exit('c'))).toEqual(['unreachable:c']);
  expect(problems(email('a', 'b'), branch('b', 'a', 'c'), exit('c'))).toEqual([
    'loopWithoutWait:a',
    'loopWithoutWait:b',
  ]);
  expect(problems(email('a', 'b'), wait('b', 'a'))).toEqual(['noExit:a', 'noExit:b']);
  expect(problems(offer('a', 'b'), exit('b'))).toEqual(['emailMissing', 'offerWithoutEmail:a']);
});

test('a step that leads to itself never rests', () => {
  expect(problems(email('a', 'a'))).toEqual(['loopWithoutWait:a', 'noExit:a']);
});

test('an e-mail may speak of an offer only where every way to it made one', () => {
  const steps = [
    branch('a', 'b', 'c'),
    offer('b', 'd'),
    email('d', 'e'),
    email('c', 'e'),
    email('e', 'f'),
    exit('f'),
  ];
  const sequence: Sequence = { start: 'a', steps };
  expect([...emailsWithOffer(sequence)]).toEqual(['d']);
});
