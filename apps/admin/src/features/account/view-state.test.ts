import { expect, test } from 'vitest';
import { differsFromView, keptOf } from './view-state.ts';

const view = '0199c8f0-0000-7000-8000-000000000001';
const kept = { status: ['lost'], sort: 'valueAtRisk' };

test('what is only looked at belongs to no view', () => {
  expect(keptOf({ status: ['lost'], view, open: view })).toEqual({ status: ['lost'] });
});

test('a view is unchanged whatever the order of its parts, and what stands beside the list', () => {
  expect(differsFromView({ sort: 'valueAtRisk', status: ['lost'], view, open: view }, kept)).toBe(false);
  expect(differsFromView({ q: undefined, sort: 'valueAtRisk', status: ['lost'] }, kept)).toBe(false);
});

test('another filter, order or choice of columns changes it', () => {
  expect(differsFromView({ status: ['lost'] }, kept)).toBe(true);
  expect(differsFromView({ sort: 'valueAtRisk', status: ['lost', 'slipping'] }, kept)).toBe(true);
  expect(differsFromView({ sort: 'valueAtRisk', status: ['lost'], cols: ['owner'] }, kept)).toBe(true);
});

test('a view of an older release that knows a word we do not is opened without it', () => {
  expect(differsFromView({ status: ['lost'] }, { status: ['lost'], sort: 'shoeSize' })).toBe(false);
});
