import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreedEnd, type End, type EndMove, endInHash, firstEnd, isWithin, moveEnd } from './end.ts';

const day = (text: string) => new Date(`2026-${text}T12:00:00Z`);
const now = day('03-18');
const approved = (contentHash: string): EndMove['approvals'] =>
  (['sales', 'marketing'] as const).map((side) => ({
    side,
    userId: side,
    contentHash,
    approvedAt: now,
    voidedAt: null,
  }));
const move = (before: End, endsAt: End, more: Partial<EndMove> = {}): EndMove => ({
  before,
  endsAt,
  contentHash: 'h',
  settledAt: now,
  approvals: [],
  ...more,
});
const running = (endsAt: End, ...moves: EndMove[]) => ({
  endsAt,
  startsAt: null,
  state: 'live' as const,
  moves,
});

describe('moving the end', () => {
  test('sooner counts at once, later takes both sides, and none at all is the latest', () => {
    const until = running(day('06-30'));
    expect(moveEnd(day('05-31'), until, now)).toEqual({ kind: 'settled' });
    expect(moveEnd(day('07-01'), until, now)).toEqual({ kind: 'proposed' });
    expect(moveEnd(null, until, now)).toEqual({ kind: 'proposed' });
    expect(moveEnd(day('06-30'), running(null), now)).toEqual({ kind: 'settled' });
  });

  test('back to what was approved counts at once', () => {
    const shortened = running(day('05-31'), move(day('06-30'), day('05-31')));
    expect(agreedEnd(shortened)).toEqual(day('06-30'));
    expect(moveEnd(day('06-30'), shortened, now)).toEqual({ kind: 'settled' });
    expect(moveEnd(day('07-01'), shortened, now)).toEqual({ kind: 'proposed' });
  });

  test('what both agreed on is what it is held against from then on', () => {
    const extended = running(day('07-31'), move(day('06-30'), day('07-31'), { approvals: approved('h') }));
    expect(firstEnd(extended)).toEqual(day('06-30'));
    expect(agreedEnd(extended)).toEqual(day('07-31'));
    expect(moveEnd(day('07-15'), extended, now)).toEqual({ kind: 'settled' });
  });

  test('what waits or was withdrawn changes nothing', () => {
    const waits = running(day('06-30'), move(day('06-30'), day('07-31'), { settledAt: null }));
    expect(endInHash(waits)).toEqual(day('06-30'));
    expect(agreedEnd(waits)).toEqual(day('06-30'));
  });

  test.each([
    ['same', day('06-30'), running(day('06-30'))],
    ['past', day('03-18'), running(day('06-30'))],
    ['beforeStart', day('04-01'), { ...running(day('06-30')), startsAt: day('05-01') }],
    ['notRunning', day('07-01'), { ...running(day('06-30')), state: 'finished' as const }],
    ['notRunning', day('07-01'), { ...running(day('06-30')), state: 'draft' as const }],
  ])('refuses %s', (reason, to, from) => {
    expect(moveEnd(to, from, now)).toEqual({ kind: 'refused', reason });
  });
});

describe('the end in the hash', () => {
  test('is the one approved with the programme, however it was moved since', () => {
    const moves = [
      move(day('06-30'), day('07-31'), { approvals: approved('h') }),
      move(day('07-31'), day('07-15')),
    ];
    expect(endInHash(running(day('07-15'), ...moves))).toEqual(day('06-30'));
  });

  test('is the end of now where no two people stand behind it', () => {
    const [sales] = approved('h');
    const half = move(day('06-30'), day('07-31'), { approvals: sales ? [sales] : [] });
    expect(endInHash(running(day('07-31'), half))).toEqual(day('07-31'));
    const agreed = move(day('06-30'), day('07-31'), { approvals: approved('h') });
    expect(endInHash(running(day('12-31'), agreed))).toEqual(day('12-31'));
    const other = move(day('06-30'), day('07-31'), { approvals: approved('another') });
    expect(endInHash(running(day('07-31'), other))).toEqual(day('07-31'));
  });

  test('so no row of moves that nobody approved gets beyond the first end unseen', () => {
    const end = fc.option(fc.integer({ min: 1, max: 1000 }).map((days) => new Date(days * 86_400_000)));
    fc.assert(
      fc.property(end, fc.array(end), end, (first, steps, last) => {
        const moves = [first, ...steps].map((each, i, all) => move(each, all[i + 1] ?? last));
        const inHash = endInHash(running(last, ...moves));
        expect(inHash?.getTime()).toBe((isWithin(last, first) ? first : last)?.getTime());
      }),
    );
  });
});
