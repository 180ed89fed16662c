import type { ServiceContext } from '../core/index.ts';
import { saveSegment } from '../segment/index.ts';

const condition = (field: string, operator: string, value: unknown) => ({ field, operator, value });

/** Lists of accounts that a marketer of the demonstration keeps by rules. */
const segments = [
  {
    name: 'Going, and nobody has talked to them',
    note: 'A first list to phone through',
    rules: {
      combinator: 'and',
      rules: [
        condition('status', 'anyOf', ['slipping', 'lost']),
        condition('spoke', 'notHappened', { times: 1, days: 60 }),
        condition('valueAtRisk', 'atLeast', 1000),
      ],
    },
  },
  {
    name: 'Large and steady',
    note: 'For looking after, never for discounts',
    rules: {
      combinator: 'and',
      rules: [
        condition('cell', 'anyOf', ['AX', 'AY', 'BX']),
        condition('status', 'anyOf', ['active']),
        {
          combinator: 'or',
          not: true,
          rules: [
            condition('complained', 'happened', { times: 1, days: 90 }),
            condition('deliveredLate', 'happened', { times: 2, days: 180 }),
          ],
        },
      ],
    },
  },
  {
    name: 'No way in',
    note: 'Nobody known who decides',
    rules: {
      combinator: 'and',
      rules: [
        condition('abc', 'anyOf', ['A', 'B']),
        condition('roles', 'noneOf', ['decisionMaker', 'economicBuyer']),
      ],
    },
  },
];

export async function keepSegments(ctx: ServiceContext): Promise<void> {
  for (const segment of segments) await saveSegment(ctx, segment);
}
