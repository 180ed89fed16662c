import fc from 'fast-check';
import { expect, test } from 'vitest';
import { landingOf, type Sequence, type Step } from '../sequence/index.ts';
import { decide } from './decide.ts';
import type { DecisionFacts } from './facts.ts';
import { untroubled } from './testing/untroubled.ts';

const begin = new Date('2026-03-18T09:00:00Z');

const facts: Omit<DecisionFacts, 'sequence' | 'alreadySent'> = {
  ...untroubled,
  sending: {
    ...untroubled.sending,
    workingDays: [1, 2, 3, 4, 5, 6, 7],
    caps: { contact: { messages: 100, days: 7 }, account: { messages: 100, days: 7 }, roles: {} },
  },
};

/** Steps of few keys in any order, so that versions share, move, drop and retype them; one after the other. */
const version: fc.Arbitrary<Sequence> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1 })
  .chain((keys) => fc.tuple(fc.constant(keys), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })))
  .map(([keys, mails]) => {
    const steps = keys.map((key, index): Step => {
      const next = keys[index + 1] ?? 'end';
      return mails[index]
        ? { key, name: key, type: 'email', content: key, next }
        : { key, name: key, type: 'wait', duration: 'P1D', next };
    });
    const end: Step = { key: 'end', name: 'end', type: 'exit', outcome: 'finished' };
    return { start: keys[0] ?? 'end', steps: [...steps, end] };
  });

/** Decisions that are made before the next migration, and what is answered there for steps that are gone. */
const chapter = fc.record({
  version,
  decisions: fc.nat(8),
  answer: fc.constantFrom('leave', 'proposal', 'start'),
});

interface Walker {
  stepKey: string;
  stepEnteredAt: Date;
  now: Date;
  over: boolean;
  sequence: Sequence;
  alreadySent: string[];
}

function go(walker: Walker, sent: string[]): void {
  const decision = decide(walker, { ...facts, ...walker }, walker.now);
  switch (decision.kind) {
    case 'send':
      sent.push(decision.step.key);
      break;
    case 'finished':
    case 'stopped':
      walker.over = true;
      return;
    default:
  }
  if (!('rest' in decision)) return;
  walker.stepKey = decision.rest.stepKey;
  walker.stepEnteredAt = decision.rest.stepEnteredAt;
  if ('dueAt' in decision.rest && decision.rest.dueAt > walker.now) walker.now = decision.rest.dueAt;
}

function migrate(walker: Walker, to: Sequence, how: 'leave' | 'proposal' | 'start', sent: readonly string[]) {
  const open = landingOf(walker.stepKey, walker.sequence, to);
  const chosen = how === 'start' ? to.start : open.kind === 'open' ? open.proposal : null;
  const answers = how === 'leave' ? { [walker.stepKey]: null } : { [walker.stepKey]: chosen };
  const landing = landingOf(walker.stepKey, walker.sequence, to, answers);
  if (landing.kind === 'leaves') walker.over = true;
  else if (landing.kind !== 'open') walker.stepKey = landing.stepKey;
  else throw new Error('an answer was given');
  walker.sequence = to;
  walker.alreadySent = [...sent];
}

test('through any chain of migrations no step is sent twice, and everybody stands somewhere or is out', () => {
  fc.assert(
    fc.property(version, fc.array(chapter, { maxLength: 5 }), (first, chapters) => {
      const walker: Walker = {
        stepKey: first.start,
        stepEnteredAt: begin,
        now: begin,
        over: false,
        sequence: first,
        alreadySent: [],
      };
      const sent: string[] = [];
      for (const { version: to, decisions, answer } of chapters) {
        for (let made = 0; made < decisions && !walker.over; made += 1) go(walker, sent);
        if (walker.over) break;
        migrate(walker, to, answer, sent);
        expect(walker.over || to.steps.some(({ key }) => key === walker.stepKey)).toBe(true);
      }
      for (let made = 0; made < 40 && !walker.over; made += 1) go(walker, sent);
      expect(walker.over).toBe(true);
      expect(new Set(sent).size).toBe(sent.length);
    }),
    { numRuns: 500 },
  );
});
