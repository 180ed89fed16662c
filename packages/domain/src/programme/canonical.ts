import type { SegmentRules } from '../segment/index.ts';
import type { ProgrammeDesign } from './design.ts';

/** What was made of the design for sending: it holds the layout and the brand. */
export interface CompiledPart {
  readonly content: string;
  readonly language: string;
  readonly hash: string;
}

/** What is approved with a design without being written in it. */
export interface BesideDesign {
  /** The hash of what single accounts read instead. */
  readonly tailoring?: string | null | undefined;
  /** The rules of the segment that the audience names. */
  readonly segment?: SegmentRules | undefined;
  /** Which version of its sequence it is, where it is not the first: each is approved for itself. */
  readonly revision?: number | undefined;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text for one meaning: everything that could change what a recipient gets, whom it goes to, or when. Its hash is
 * what both sides approve, with what lies beside the design. The name is left out: it is for the house only.
 */
export function canonicalProgramme(
  design: ProgrammeDesign,
  compiled: readonly CompiledPart[],
  beside: BesideDesign = {},
): string {
  const { name: _, ...approved } = design;
  const parts = compiled.map(({ content, language, hash }) => `${content} ${language} ${hash}`).sort();
  const offers = [...design.offers].sort((a, b) => (a.key < b.key ? -1 : 1));
  const { tailoring, segment, revision } = beside;
  return write({
    ...approved,
    offers,
    compiled: parts,
    tailoring: tailoring ?? undefined,
    segment,
    revision,
  });
}

/** JSON with the keys in order and what is undefined left out. */
function write(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(write).join(',')}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  const written = members.flatMap(([key, member]) =>
    member === undefined ? [] : `${JSON.stringify(key)}:${write(member)}`,
  );
  return `{${written.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}
