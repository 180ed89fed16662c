import { expect, test } from 'vitest';
import { knownTypes, shapeOf, wordsOf } from './known-types.ts';

test('a list of words is known whatever their order', () => {
  const known = knownTypes([['Colour', { type: 'string', enum: ['red', 'blue'] }]]);
  expect(known.get(wordsOf(['blue', 'red']))).toBe('Colour');
  expect(known.get(wordsOf(['blue']))).toBeUndefined();
});

test('an object is known by its fields where there are enough of them, or where one of them tells', () => {
  expect(shapeOf([[{ name: 'from' }, { name: 'to' }]])).toBeNull();
  expect(shapeOf([])).toBeNull();
  const fields = ['a', 'b', 'c', 'd'].map((name) => ({ name }));
  expect(shapeOf([fields])).toBe(shapeOf([fields.toReversed()]));
  const step = { type: 'object', properties: { key: {}, type: { const: 'wait' } } } as const;
  const known = knownTypes([['WaitStep', step]]);
  const shape = (value: string) => shapeOf([[{ name: 'type', value }, { name: 'key' }]]) ?? '';
  expect([known.get(shape('wait')), known.get(shape('exit'))]).toEqual(['WaitStep', undefined]);
});
