import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completenessOf, type DossierFacts, dossierParts } from './index.ts';

const nothing: DossierFacts = {
  description: false,
  history: false,
  organisation: false,
  surroundings: false,
  industry: false,
  employees: false,
  deliveries: 0,
  tenders: 0,
  tendersReasoned: 0,
  interactions: 0,
  daysSinceInteraction: null,
  complaintsUnanswered: 0,
  nextSteps: 0,
  decisionNote: false,
  stages: 0,
  stagesWithPeople: 0,
  decisionMakers: 0,
  rivals: 0,
  rivalsWithShare: 0,
  rivalsWithStrengths: 0,
  daysSinceRivalSeen: null,
};

const anyFacts = fc.record({
  description: fc.boolean(),
  history: fc.boolean(),
  organisation: fc.boolean(),
  surroundings: fc.boolean(),
  industry: fc.boolean(),
  employees: fc.boolean(),
  deliveries: fc.nat(3),
  tenders: fc.nat(3),
  tendersReasoned: fc.nat(3),
  interactions: fc.nat(3),
  daysSinceInteraction: fc.option(fc.nat(400)),
  complaintsUnanswered: fc.nat(2),
  nextSteps: fc.nat(2),
  decisionNote: fc.boolean(),
  stages: fc.nat(4),
  stagesWithPeople: fc.nat(4),
  decisionMakers: fc.nat(2),
  rivals: fc.nat(3),
  rivalsWithShare: fc.nat(3),
  rivalsWithStrengths: fc.nat(3),
  daysSinceRivalSeen: fc.option(fc.nat(800)),
});

test('an empty dossier asks for what weighs most first', () => {
  const { score, parts } = completenessOf(nothing);
  expect(score).toBeLessThan(0.1);
  expect(parts.decision.missing).toEqual(['decisionMaker', 'stages', 'stagePeople', 'decisionNote']);
  expect(parts.competitors).toEqual({
    score: 0,
    missing: ['rivals', 'rivalShare', 'rivalStrengths', 'rivalSeen'],
  });
});

test('a talk long ago is known, but no recent one', () => {
  const facts = { ...nothing, interactions: 4, daysSinceInteraction: 91 };
  const { missing } = completenessOf(facts).parts.relationship;
  expect(missing).toContain('recentInteraction');
  expect(missing).not.toContain('interactions');
});

test('a score is full exactly where nothing is missing', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { score, parts } = completenessOf(facts);
      for (const part of dossierParts) {
        expect(parts[part].score).toBeGreaterThanOrEqual(0);
        expect(parts[part].score === 1).toBe(parts[part].missing.length === 0);
      }
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
    }),
  );
});

test('knowing more never lowers a score', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, (facts, other) => {
      const more = Object.fromEntries(
        Object.entries(facts).map(([key, value]) => {
          const also: unknown = Reflect.get(other, key);
          if (typeof value === 'boolean') return [key, value || also];
          const least = key.startsWith('days') || key === 'complaintsUnanswered';
          const numbers = [value, also].filter((each) => typeof each === 'number');
          if (numbers.length === 0) return [key, null];
          return [key, least ? Math.min(...numbers) : Math.max(...numbers)];
        }),
      );
      const after = completenessOf({ ...facts, ...more });
      const before = completenessOf(facts);
      for (const part of dossierParts) {
        expect(after.parts[part].score).toBeGreaterThanOrEqual(before.parts[part].score);
      }
    }),
  );
});
