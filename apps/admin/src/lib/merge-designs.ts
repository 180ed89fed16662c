import type { ProgrammeDesign } from '@sleutel/domain/programme';
import { hashKey } from '@tanstack/react-query';

type Design = ProgrammeDesign;

export interface Merged {
  readonly design: Design;
  /** Whether both changed one part, each in another way; mine stands there. */
  readonly clashes: boolean;
}

/**
 * What two made of one design: each part as whoever changed it left it. E-mails are parts of their own, since they are
 * written by themselves, and so are settings; whom it is for, its steps and its offers are one part each.
 */
export function mergeDesigns(base: Design, mine: Design, theirs: Design): Merged {
  const parts = mergeParts(wholesOf(base), wholesOf(mine), wholesOf(theirs));
  const emails = mergeParts(base.contents, mine.contents, theirs.contents);
  const rules = mergeParts(base.settings, mine.settings, theirs.settings);
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

function mergeParts<Parts extends object>(base: Parts, mine: Parts, theirs: Parts) {
  const merged: Partial<Parts> = { ...mine };
  let clashes = false;
  for (const part of new Set([...keysOf(mine), ...keysOf(theirs)])) {
    if (isSame(theirs[part], base[part])) continue;
    if (!isSame(mine[part], base[part])) clashes ||= !isSame(mine[part], theirs[part]);
    else if (part in theirs) merged[part] = theirs[part];
    else delete merged[part];
  }
  return { merged: merged as Parts, clashes };
}

function keysOf<Parts extends object>(parts: Parts): (keyof Parts)[] {
  return Object.keys(parts) as (keyof Parts)[];
}
