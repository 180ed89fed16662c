import { describe, expect, it } from 'vitest';
import { money } from '../money/index.ts';
import { valueAtRisk } from './value-at-risk.ts';

describe('valueAtRisk', () => {
  it('is the chance of being gone times mean order times orders expected were it alive', () => {
    const facts = { completedMeasure: money('1000'), orderDays: 4, pAlive: 0.75, expectedIfAlive: 8 };
    expect(valueAtRisk(facts).toString()).toBe('500');
    expect(valueAtRisk({ ...facts, pAlive: 0 }).toString()).toBe('2000');
    expect(valueAtRisk({ ...facts, pAlive: 1 }).toString()).toBe('0');
  });

  it('is nothing where orders bring nothing', () => {
    const facts = { completedMeasure: money('-10'), orderDays: 4, pAlive: 0.5, expectedIfAlive: 8 };
    expect(valueAtRisk(facts).toString()).toBe('0');
  });
});
