import type { SegmentRules } from '@sleutel/domain/segment';
import type { RuleGroupType } from 'react-querybuilder';
import { mergeParts } from '../../lib/merge-designs.ts';
import type { Merge } from '../../lib/shared-draft.ts';
import { plainQuery, toQuery } from './rules-query.ts';

/** A segment as its editor holds it. */
export interface SegmentDraft {
  readonly name: string;
  readonly note: string;
  readonly query: RuleGroupType;
}

interface Written {
  readonly name: string;
  readonly note: string;
  readonly rules: SegmentRules;
}

export function draftOf({ name, note, rules }: Written): SegmentDraft {
  return { name, note, query: toQuery(rules) };
}

/** As far as two drafts can be told apart: the builder keeps something of its own in its rules. */
export function plainDraft({ name, note, query }: SegmentDraft) {
  return { name, note, query: plainQuery(query) };
}

/** Name, note and rules are one part each. */
export const mergeDrafts: Merge<SegmentDraft> = (base, mine, theirs, favoured) => {
  const [from, own, other] = [plainDraft(base), plainDraft(mine), plainDraft(theirs)];
  const { merged, clashes } = mergeParts(from, own, other, favoured);
  const { query } = merged.query === own.query ? mine : theirs;
  return { merged: { name: merged.name, note: merged.note, query }, clashes };
};
