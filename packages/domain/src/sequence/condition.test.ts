import { expect, test } from 'vitest';
import { type BranchTraits, holds } from './condition.ts';
import { BranchStep, Step, WaitStep } from './step.ts';

const traits: BranchTraits = {
  fields: { industry: 'Hotels ', 'price list': 'B', employees: '40' },
  personFields: { Diet: 'Vegan', language: 'af' },
  role: 'champion',
  offers: { gift: 'accepted' },
  drawn: {},
};

test('a field is compared as text, whatever its case; without values it only has to be known', () => {
  const field = (name: string, ...values: string[]) => holds({ kind: 'field', name, values }, traits);
  expect(field('industry', 'retail', 'hotels')).toBe(true);
  expect(field('industry', 'retail')).toBe(false);
  expect([field('price list'), field('unknown'), field('unknown', 'x')]).toEqual([true, false, false]);
  expect(field('employees', '40')).toBe(true);
});

test('a field of the person is another than one of the account', () => {
  const field = (name: string, ...values: string[]) =>
    holds({ kind: 'field', of: 'contact', name, values }, traits);
  expect([field('Diet', 'vegan'), field('language', 'en'), field('industry')]).toEqual([true, false, false]);
  expect(holds({ kind: 'field', name: 'Diet', values: [] }, traits)).toBe(false);
});

test('a role is one of those asked for; somebody without one has none of them', () => {
  const condition = { kind: 'role' as const, roles: ['champion' as const, 'user' as const] };
  expect(holds(condition, traits)).toBe(true);
  expect(holds(condition, { ...traits, role: null })).toBe(false);
});

test('an offer that was never made stands as none', () => {
  const offer = (key: string, ...states: ('none' | 'accepted' | 'redeemed')[]) =>
    holds({ kind: 'offer', offer: key, states }, traits);
  expect([offer('gift', 'accepted', 'redeemed'), offer('gift', 'none')]).toEqual([true, false]);
  expect([offer('other', 'none'), offer('other', 'accepted')]).toEqual([true, false]);
});

const branch = { key: 'asks', name: 'Asks', type: 'branch', yes: 'a', no: 'b' };
const wait = { key: 'rests', name: 'Rests', type: 'wait', next: 'a' };

test('only an event is waited for', () => {
  const role = { kind: 'role', roles: ['user'] };
  expect(BranchStep.safeParse({ ...branch, on: 'reply', within: 'P2D' }).success).toBe(true);
  expect(BranchStep.safeParse({ ...branch, on: role }).success).toBe(true);
  expect(BranchStep.safeParse({ ...branch, on: role, within: 'P2D' }).success).toBe(false);
  expect(Step.safeParse({ ...branch, on: { kind: 'role', roles: [] } }).success).toBe(false);
});

test('a wait says how long, until when, or both', () => {
  const until = { weekdays: [2, 4], time: '09:30' };
  expect(Step.parse({ ...wait, until })).toMatchObject({ until });
  expect(WaitStep.safeParse({ ...wait, duration: 'P1D', until }).success).toBe(true);
  expect(WaitStep.safeParse(wait).success).toBe(false);
  expect(WaitStep.safeParse({ ...wait, until: { weekdays: [8], time: '09:30' } }).success).toBe(false);
  expect(WaitStep.safeParse({ ...wait, until: { weekdays: [1], time: '24:00' } }).success).toBe(false);
});
