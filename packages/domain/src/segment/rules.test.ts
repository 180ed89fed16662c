import { describe, expect, test } from 'vitest';
import { customField } from './field.ts';
import { conditionsOf, SegmentRules } from './rules.ts';

const slipping = { field: 'status', operator: 'anyOf', value: ['slipping'] };
const group = (rules: unknown[], combinator = 'and') => ({ combinator, rules });
const said = (rules: unknown) =>
  SegmentRules.safeParse(rules).error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`);

test('groups lie in each other, and conditions are found wherever they stand', () => {
  const rules = SegmentRules.parse(
    group([
      slipping,
      group(
        [
          { field: 'openComplaints', operator: 'atLeast', value: 1 },
          { field: 'cancelled', operator: 'happened', value: { times: 2, days: 90 } },
          { field: customField('tier'), operator: 'is', value: 'gold' },
        ],
        'or',
      ),
    ]),
  );
  expect(conditionsOf(rules).map(({ field }) => field)).toEqual([
    'status',
    'openComplaints',
    'cancelled',
    'custom:tier',
  ]);
});

describe('what is refused', () => {
  test.each<[string, unknown, string]>([
    ['nothing at all', group([]), 'Too small'],
    ['an empty group inside', group([slipping, group([])]), 'rules.1.rules Too small'],
    ['a field that is not there', group([{ ...slipping, field: 'colour' }]), 'is no field: colour'],
    ['a field of every object', group([{ ...slipping, field: 'constructor' }]), 'is no field: constructor'],
    [
      'an operator that the field does not know',
      group([{ field: 'status', operator: 'contains', value: 'x' }]),
      'cannot be asked whether contains',
    ],
    ['a value that never occurs', group([{ ...slipping, value: ['asleep'] }]), 'is never asleep'],
    ['text for a number', group([{ field: 'revenue', operator: 'atLeast', value: '5' }]), 'expected number'],
    ['a member too many', group([{ ...slipping, sql: 'true' }]), 'Unrecognized key'],
    ['another combinator', group([slipping], 'xor'), 'Invalid option'],
  ])('%s', (_, rules, message) => {
    expect(said(rules)?.join('\n')).toContain(message);
  });

  test('groups without an end', () => {
    let rules: unknown = group([slipping]);
    for (let depth = 0; depth < 5000; depth += 1) rules = group([rules]);
    expect(said(rules)).toEqual([' is nested too deep']);
  });

  test('more conditions than anybody reads', () => {
    const many = Array.from({ length: 60 }, () => slipping);
    expect(said(group([group(many), group(many)]))).toEqual([' may have 100 conditions']);
  });
});
