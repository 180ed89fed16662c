import type { SegmentRules } from '@sleutel/domain/segment';
import { useState } from 'react';
import type { RuleGroupType } from 'react-querybuilder';
import { toQuery, toRules } from './rules-query.ts';
import type { Segment } from './use-segment-verbs.ts';

interface Written {
  readonly name: string;
  readonly note: string;
  readonly rules: SegmentRules;
}

interface Draft {
  readonly name: string;
  readonly note: string;
  readonly query: RuleGroupType;
}

/**
 * A segment as it is written, over the version it was begun on. What comes in meanwhile is shown where nothing is written,
 * and takes nothing away that is.
 */
export function useSegmentDraft(segment: Written, kept: Segment | undefined) {
  const [base, setBase] = useState(kept);
  const [draft, setDraft] = useState(() => draftOf(segment));
  const changed = isChanged(draft, base ?? segment);
  if (kept && base && kept.version > base.version && !changed) {
    setBase(kept);
    setDraft(draftOf(kept));
  }
  return {
    draft,
    rules: toRules(draft.query),
    put: (part: Partial<Draft>) => setDraft((old) => ({ ...old, ...part })),
    /** What is built on. */
    base,
    changed,
    setBase,
  };
}

function draftOf({ name, note, rules }: Written): Draft {
  return { name, note, query: toQuery(rules) };
}

function isChanged({ name, note, query }: Draft, before: Written): boolean {
  const rulesOf = (of: RuleGroupType) => JSON.stringify(toRules(of));
  if (name.trim() !== before.name || note.trim() !== before.note) return true;
  return rulesOf(query) !== rulesOf(toQuery(before.rules));
}
