import { diffText, type TextPart } from '../plan/index.ts';
import type { Step } from '../sequence/index.ts';
import { blockTextsOf, LANGUAGES, type Language, type TemplateContent } from '../template/index.ts';
import type { ProgrammeDesign } from './design.ts';

type Offer = ProgrammeDesign['offers'][number];

/** One thing a reader or the house would notice, between what was approved and what is to be. */
export type ProgrammeDifference =
  | {
      readonly part: 'step';
      readonly key: string;
      readonly kind: 'added' | 'removed' | 'changed' | 'leadsElsewhere';
      readonly before: Step | null;
      readonly after: Step | null;
    }
  | {
      readonly part: 'content';
      readonly key: string;
      readonly language: Language;
      readonly kind: 'added' | 'removed' | 'changed' | 'looks';
      /** Its subject, preheader and texts, sentence by sentence. */
      readonly parts: readonly TextPart[];
    }
  | {
      readonly part: 'offer' | 'audience' | 'rules';
      /** Of the offer; of the others the field alone tells. */
      readonly key: string | null;
      readonly field: string;
      readonly kind: 'added' | 'removed' | 'changed';
      readonly before: string;
      readonly after: string;
    };

/** What changed, in the order in which it is read: steps, texts a language, offers, audience, rules. */
export function differencesBetween(before: ProgrammeDesign, after: ProgrammeDesign): ProgrammeDifference[] {
  return [
    ...stepDifferences(before, after),
    ...contentDifferences(before, after),
    ...offerDifferences(before, after),
    ...fieldDifferences('audience', null, audienceOf(before), audienceOf(after)),
    ...fieldDifferences('rules', null, rulesOf(before), rulesOf(after)),
  ];
}

function stepDifferences(before: ProgrammeDesign, after: ProgrammeDesign): ProgrammeDifference[] {
  const old = new Map(before.sequence.steps.map((step) => [step.key, step]));
  const now = new Map(after.sequence.steps.map((step) => [step.key, step]));
  const changed = after.sequence.steps.flatMap((step): ProgrammeDifference[] => {
    const was = old.get(step.key);
    if (was && same(was, step)) return [];
    const kind = !was ? 'added' : same(withoutWays(was), withoutWays(step)) ? 'leadsElsewhere' : 'changed';
    return [{ part: 'step', key: step.key, kind, before: was ?? null, after: step }];
  });
  const removed = before.sequence.steps
    .filter(({ key }) => !now.has(key))
    .map(
      (step): ProgrammeDifference => ({
        part: 'step',
        key: step.key,
        kind: 'removed',
        before: step,
        after: null,
      }),
    );
  return [...changed, ...removed];
}

function withoutWays(step: Step): object {
  const own: Record<string, unknown> = { ...step };
  for (const way of ['next', 'yes', 'no']) delete own[way];
  return own;
}

function contentDifferences(before: ProgrammeDesign, after: ProgrammeDesign): ProgrammeDifference[] {
  const keys = [...new Set([...Object.keys(after.contents), ...Object.keys(before.contents)])];
  return keys.flatMap((key) =>
    LANGUAGES.flatMap((language): ProgrammeDifference[] => {
      const old = before.contents[key]?.[language];
      const now = after.contents[key]?.[language];
      if (same(old, now)) return [];
      const parts = diffText(old ? textOf(old) : '', now ? textOf(now) : '');
      const kind = !old
        ? 'added'
        : !now
          ? 'removed'
          : parts.every((each) => each.kind === 'same')
            ? 'looks'
            : 'changed';
      return [{ part: 'content', key, language, kind, parts }];
    }),
  );
}

/** Everything of an e-mail that is read, a text a line. */
export function textOf(content: TemplateContent): string {
  const texts = blockTextsOf(content).map(({ runs }) => runs.join(''));
  return [content.subject, content.preheader, ...texts].filter((text) => text !== '').join('\n');
}

function offerDifferences(before: ProgrammeDesign, after: ProgrammeDesign): ProgrammeDifference[] {
  const keys = [...new Set([...after.offers, ...before.offers].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const find = ({ offers }: ProgrammeDesign) => offers.find((each) => each.key === key);
    return fieldDifferences('offer', key, offerFields(find(before)), offerFields(find(after)));
  });
}

type Fields = Readonly<Record<string, string>>;

function offerFields(offer: Offer | undefined): Fields {
  if (!offer) return {};
  const { key: _key, texts, ...terms } = offer;
  return { ...leaves(terms), ...leaves(texts) };
}

function audienceOf({ audience, targetRoles }: ProgrammeDesign): Fields {
  return leaves({ ...audience, targetRoles });
}

function rulesOf(design: ProgrammeDesign): Fields {
  const { name, kind, settings, holdOutShare, missedWindow, priority, startsAt, endsAt, budget, currency } =
    design;
  const own = { name, kind, holdOutShare, missedWindow, priority, startsAt, endsAt, budget, currency };
  return leaves({ ...own, ...settings });
}

/** What stands at the ends of a tree, as text by its place; a list is one text. Nothing and null are the same. */
function leaves(tree: object, place = ''): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([name, value]: [string, unknown]) => {
      const at = place === '' ? name : `${place}.${name}`;
      if (value === null || value === undefined) return {};
      if (Array.isArray(value)) return value.length === 0 ? {} : { [at]: value.join(', ') };
      if (typeof value === 'object') return leaves(value, at);
      return { [at]: typeof value === 'string' ? value : JSON.stringify(value) };
    }),
  );
}

function fieldDifferences(
  part: 'offer' | 'audience' | 'rules',
  key: string | null,
  before: Fields,
  after: Fields,
): ProgrammeDifference[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return fields
    .filter((field) => before[field] !== after[field])
    .map((field) => {
      const [from, to] = [before[field], after[field]];
      const kind = from === undefined ? 'added' : to === undefined ? 'removed' : 'changed';
      return { part, key, field, kind, before: from ?? '', after: to ?? '' };
    });
}

/** As data: members that are undefined count as not there. */
function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
