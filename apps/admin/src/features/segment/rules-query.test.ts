import { isSegmentField, operatorsOf, SegmentRules, segmentFields } from '@sleutel/domain/segment';
import { expect, test } from 'vitest';
import { operatorsFor, startValue, toQuery, toRules } from './rules-query.ts';

const rules = SegmentRules.parse({
  combinator: 'and',
  not: false,
  rules: [
    { field: 'status', operator: 'anyOf', value: ['lost'] },
    {
      combinator: 'or',
      not: true,
      rules: [
        { field: 'met', operator: 'happened', value: { times: 2, days: 30 } },
        { field: 'owner', operator: 'empty', value: null },
        { field: 'custom:tier', operator: 'is', value: 'gold' },
      ],
    },
  ],
});

test('rules come back from the builder as they went in', () => {
  expect(toRules(toQuery(rules))).toEqual(rules);
});

test('what the builder keeps for itself, and the rest of a value that is no longer asked for, is left out', () => {
  const query = {
    id: '1',
    combinator: 'and',
    rules: [{ id: '2', field: 'key', operator: 'yes', value: 'x' }],
  };
  expect(toRules(query)).toEqual({
    combinator: 'and',
    not: false,
    rules: [{ field: 'key', operator: 'yes', value: null }],
  });
});

test('an unfinished rule and an empty group are no rules', () => {
  const half = { combinator: 'and', rules: [{ field: 'name', operator: 'is', value: '' }] };
  expect(toRules(half)).toBeNull();
  expect(toRules({ combinator: 'and', rules: [] })).toBeNull();
});

test('every field has operators, and each begins with something', () => {
  for (const field of Object.keys(segmentFields)) {
    expect(isSegmentField(field)).toBe(true);
    for (const operator of operatorsFor(field)) expect(startValue(operator)).not.toBeUndefined();
  }
  expect(operatorsFor('custom:tier')).toContain('atLeast');
  expect(operatorsFor('revenue')).toEqual(operatorsOf.number);
});
