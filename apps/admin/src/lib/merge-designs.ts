import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { hashKey } from '@tanstack/react-query';

type Design = ProgrammeDesign;

export interface Merged {
  readonly design: Design;
  /** Whether both changed one part, each in another way. */
  readonly clashes: boolean;
}

/** The same of anything that has parts. */
export interface MergedParts<Parts> {
  readonly merged: Parts;
  readonly clashes: boolean;
}

/** Whose stands where both changed one part. */
export type Favoured = 'mine' | 'theirs';

/**
 * What two made of one design: each part as whoever changed it left it. E-mails are parts of their own, since they are
 * written by themselves, and so are settings; whom it is for, its steps and its offers are one part each.
 */
export function mergeDesigns(
  base: Design,
  mine: Design,
  theirs: Design,
  favoured: Favoured = 'mine',
): Merged {
  const parts = mergeParts(wholesOf(base), wholesOf(mine), wholesOf(theirs), favoured);
  const emails = mergeParts(base.contents, mine.contents, theirs.contents, favoured);
  const rules = mergeParts(base.settings, mine.settings, theirs.settings, favoured);
  return {
    design: { ...parts.merged, contents: emails.merged, settings: rules.merged },
    clashes: [parts, emails, rules].some((each) => each.clashes),
  };
}

function wholesOf({ contents: _emails, settings: _rules, ...wholes }: Design) {
  return wholes;
}

/** Whether two are the same, in whatever order their fields come. */
export function isSame(one: unknown, other: unknown): boolean {
  return one === other || hashKey([one]) === hashKey([other]);
}

/** The same of the parts of anything: those that only one changed are as they left them. */
export function mergeParts<Parts extends object>(
  base: Parts,
  mine: Parts,
  theirs: Parts,
  favoured: Favoured = 'mine',
): MergedParts<Parts> {
  const merged: Partial<Parts> = { ...mine };
  let clashes = false;
  for (const part of new Set([...keysOf(mine), ...keysOf(theirs)])) {
    if (isSame(theirs[part], base[part])) continue;
    const both = !isSame(mine[part], base[part]);
    if (both) clashes ||= !isSame(mine[part], theirs[part]);
    if (both && favoured === 'mine') continue;
    if (part in theirs) merged[part] = theirs[part];
    else delete merged[part];
  }
  return { merged: merged as Parts, clashes };
}

/** The same down to single fields, however deep they are; lists are one part each. */
export function mergeDeep<T extends object>(base: T, mine: T, theirs: T, favoured: Favoured): MergedParts<T> {
  const { merged, clashes } = mergeParts(base, mine, theirs, favoured);
  if (!clashes) return { merged, clashes: false };
  const whole: T = { ...merged };
  let open = false;
  for (const part of keysOf(merged)) {
    const [from, own, other] = [base[part], mine[part], theirs[part]];
    if (isSame(own, from) || isSame(other, from) || isSame(own, other)) continue;
    if (!isFields(from) || !isFields(own) || !isFields(other)) {
      open = true;
      continue;
    }
    const inner = mergeDeep<object>(from, own, other, favoured);
    Object.assign(whole, { [part]: inner.merged });
    open ||= inner.clashes;
  }
  return { merged: whole, clashes: open };
}

function isFields(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function keysOf<Parts extends object>(parts: Parts): (keyof Parts)[] {
  return Object.keys(parts) as (keyof Parts)[];
}
