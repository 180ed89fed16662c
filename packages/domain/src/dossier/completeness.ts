/** The four parts of a dossier. */
export const dossierParts = ['general', 'relationship', 'decision', 'competitors'] as const;
export type DossierPart = (typeof dossierParts)[number];

/** What is known of an account, as far as completeness goes by it. Counts are of rows, days of the newest. */
export interface DossierFacts {
  readonly description: boolean;
  readonly history: boolean;
  readonly organisation: boolean;
  readonly surroundings: boolean;
  readonly industry: boolean;
  readonly employees: boolean;
  readonly deliveries: number;
  readonly tenders: number;
  /** Tenders that are decided and say why. */
  readonly tendersReasoned: number;
  readonly interactions: number;
  /** Days since the newest one; null without any. */
  readonly daysSinceInteraction: number | null;
  readonly complaintsUnanswered: number;
  /** A task or promise that is still to come. */
  readonly nextSteps: number;
  readonly decisionNote: boolean;
  readonly stages: number;
  readonly stagesWithPeople: number;
  readonly decisionMakers: number;
  readonly rivals: number;
  readonly rivalsWithShare: number;
  readonly rivalsWithStrengths: number;
  /** Days since a competitor was last seen there; null when never. */
  readonly daysSinceRivalSeen: number | null;
}

/** Something a dossier should say; a key of the catalogue, which says why it matters. */
export type DossierItem =
  | 'description'
  | 'history'
  | 'organisation'
  | 'surroundings'
  | 'industry'
  | 'employees'
  | 'deliveries'
  | 'tenders'
  | 'tenderReasons'
  | 'interactions'
  | 'recentInteraction'
  | 'complaintAnswers'
  | 'nextStep'
  | 'decisionNote'
  | 'stages'
  | 'stagePeople'
  | 'decisionMaker'
  | 'rivals'
  | 'rivalShare'
  | 'rivalStrengths'
  | 'rivalSeen';

interface Rule {
  readonly item: DossierItem;
  /** How much it weighs within its part. */
  readonly weight: number;
  readonly known: (facts: DossierFacts) => boolean;
}

/** After so many days without a talk, or without a look at who else is there, what is known is old. */
export const recentDays = 90;
export const rivalSeenDays = 365;

const within = (days: number | null, limit: number) => days !== null && days <= limit;

const rules: Readonly<Record<DossierPart, readonly Rule[]>> = {
  general: [
    { item: 'description', weight: 3, known: (facts) => facts.description },
    { item: 'history', weight: 2, known: (facts) => facts.history },
    { item: 'organisation', weight: 2, known: (facts) => facts.organisation },
    { item: 'surroundings', weight: 2, known: (facts) => facts.surroundings },
    { item: 'industry', weight: 1, known: (facts) => facts.industry },
    { item: 'employees', weight: 1, known: (facts) => facts.employees },
  ],
  relationship: [
    { item: 'interactions', weight: 3, known: (facts) => facts.interactions > 0 },
    {
      item: 'recentInteraction',
      weight: 3,
      known: (facts) => within(facts.daysSinceInteraction, recentDays),
    },
    { item: 'nextStep', weight: 3, known: (facts) => facts.nextSteps > 0 },
    { item: 'deliveries', weight: 2, known: (facts) => facts.deliveries > 0 },
    { item: 'complaintAnswers', weight: 2, known: (facts) => facts.complaintsUnanswered === 0 },
    { item: 'tenders', weight: 1, known: (facts) => facts.tenders > 0 },
    { item: 'tenderReasons', weight: 1, known: (facts) => facts.tendersReasoned > 0 },
  ],
  decision: [
    { item: 'decisionMaker', weight: 3, known: (facts) => facts.decisionMakers > 0 },
    { item: 'stages', weight: 3, known: (facts) => facts.stages > 1 },
    { item: 'stagePeople', weight: 2, known: (facts) => facts.stagesWithPeople > 0 },
    { item: 'decisionNote', weight: 2, known: (facts) => facts.decisionNote },
  ],
  competitors: [
    { item: 'rivals', weight: 3, known: (facts) => facts.rivals > 0 },
    { item: 'rivalShare', weight: 2, known: (facts) => facts.rivalsWithShare > 0 },
    { item: 'rivalStrengths', weight: 2, known: (facts) => facts.rivalsWithStrengths > 0 },
    { item: 'rivalSeen', weight: 1, known: (facts) => within(facts.daysSinceRivalSeen, rivalSeenDays) },
  ],
};

export interface PartCompleteness {
  /** 0 (nothing) to 1 (everything that is asked for). */
  readonly score: number;
  /** What is missing, what weighs most first. */
  readonly missing: readonly DossierItem[];
}

export interface Completeness {
  /** The mean of the four parts, 0 to 1. */
  readonly score: number;
  readonly parts: Readonly<Record<DossierPart, PartCompleteness>>;
}

/** How complete a dossier is, part by part, and what would make it more so. */
export function completenessOf(facts: DossierFacts): Completeness {
  const parts = {
    general: partOf(rules.general, facts),
    relationship: partOf(rules.relationship, facts),
    decision: partOf(rules.decision, facts),
    competitors: partOf(rules.competitors, facts),
  };
  const scores = dossierParts.map((part) => parts[part].score);
  return { score: scores.reduce((sum, score) => sum + score, 0) / scores.length, parts };
}

function partOf(asked: readonly Rule[], facts: DossierFacts): PartCompleteness {
  const missing = asked
    .filter(({ known }) => !known(facts))
    .toSorted((one, other) => other.weight - one.weight);
  const weigh = (list: readonly Rule[]) => list.reduce((sum, { weight }) => sum + weight, 0);
  return { score: 1 - weigh(missing) / weigh(asked), missing: missing.map(({ item }) => item) };
}
