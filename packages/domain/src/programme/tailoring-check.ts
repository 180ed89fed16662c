import { emailSteps, emailsWithOffer } from '../sequence/index.ts';
import {
  type Block,
  type ContentProblem,
  checkContent,
  commonPart,
  type Language,
  type OwnFieldNames,
  type Slot,
  type TemplateContent,
  tailor,
} from '../template/index.ts';
import type { ProgrammeDesign } from './design.ts';
import { type ProgrammeProblem, problem } from './problem.ts';

/** What one account reads in one slot of one e-mail. `base` is the common part that it was written against. */
export interface TailoredSlot {
  readonly accountId: string;
  readonly accountName: string;
  readonly key: string;
  readonly language: Language;
  readonly slot: Slot;
  readonly blocks: readonly Block[];
  readonly base: readonly Block[];
}

/**
 * Whether two lists of blocks say the same. They have been parsed, which puts their members in one order, so that
 * their written form is one.
 */
export function sameBlocks(one: readonly Block[], other: readonly Block[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What became of the common part since: as it was, another one that this hides, or none that it could stand for. */
export type TailoringState = 'fits' | 'hides' | 'gone';

export function stateOf({ slot, base }: TailoredSlot, common: TemplateContent): TailoringState {
  const part = commonPart(common, slot);
  if (part.length === 0) return 'gone';
  return sameBlocks(part, base) ? 'fits' : 'hides';
}

/**
 * What is wrong with what single accounts read: the same rules as for the common contents, and where a change of the
 * common part is hidden. `languagesOf` gives the languages an account is written to in, nothing where it is not.
 */
export function checkTailoring(
  design: ProgrammeDesign,
  slots: readonly TailoredSlot[],
  languagesOf: (accountId: string) => ReadonlySet<Language> | undefined,
  ownFields?: OwnFieldNames,
): ProgrammeProblem[] {
  const sent = new Set(emailSteps(design.sequence).map((step) => step.content));
  const used = slots.filter(({ key }) => sent.has(key));
  return [
    ...used.flatMap((slot) => checkState(design, slot)),
    ...used.flatMap((slot) => checkReaders(slot, used, languagesOf(slot.accountId))),
    ...byMail(used).flatMap((mail) => checkMail(design, mail, ownFields)),
  ];
}

function placeOf({ accountId, key, language }: TailoredSlot) {
  return { account: accountId, content: key, language };
}

function checkState(design: ProgrammeDesign, slot: TailoredSlot): ProgrammeProblem[] {
  const common = design.contents[slot.key]?.[slot.language];
  const values = { account: slot.accountName, slot: slot.slot };
  if (!common) return [problem('tailoredGone', placeOf(slot), values)];
  const state = stateOf(slot, common);
  if (state === 'fits') return [];
  return state === 'gone'
    ? [problem('tailoredGone', placeOf(slot), values)]
    : [problem('tailoredHides', placeOf(slot), values, 'hint')];
}

function checkReaders(
  slot: TailoredSlot,
  all: readonly TailoredSlot[],
  languages: ReadonlySet<Language> | undefined,
): ProgrammeProblem[] {
  const values = { account: slot.accountName, slot: slot.slot };
  if (!languages) return [problem('tailoredUnread', placeOf(slot), values, 'hint')];
  const written = all.filter(
    (each) => each.accountId === slot.accountId && each.key === slot.key && each.slot === slot.slot,
  );
  if (written[0] !== slot) return [];
  const missing = [...languages].filter((language) => !written.some((each) => each.language === language));
  return missing.map((language) =>
    problem('tailoredLanguageMissing', { ...placeOf(slot), language }, values, 'hint'),
  );
}

function byMail(slots: readonly TailoredSlot[]): TailoredSlot[][] {
  const mails = new Map<string, TailoredSlot[]>();
  for (const slot of slots) {
    const name = `${slot.accountId} ${slot.key} ${slot.language}`;
    mails.set(name, [...(mails.get(name) ?? []), slot]);
  }
  return [...mails.values()];
}

/** The errors that the e-mail has as this account would read it, and has not as the others do. */
function checkMail(
  design: ProgrammeDesign,
  slots: readonly TailoredSlot[],
  ownFields: OwnFieldNames | undefined,
): ProgrammeProblem[] {
  const [first] = slots;
  const common = first && design.contents[first.key]?.[first.language];
  if (!common) return [];
  const tailored = Object.fromEntries(slots.map(({ slot, blocks }) => [slot, blocks]));
  const { content, places } = tailor(common, tailored);
  const own = ({ place }: ContentProblem) => place.part === 'block' && places.has(place.block);
  const errorsIn = (written: TemplateContent) => errorsOf(design, first, written, ownFields);
  const commonErrors = errorsIn(common);
  const errors = errorsIn(content);
  const found = commonErrors.length === 0 ? errors : errors.filter(own);
  return found.map(({ code, place, values }) =>
    problem(code, { ...placeOf(first), part: place }, { ...values, account: first.accountName }),
  );
}

function errorsOf(
  design: ProgrammeDesign,
  { key, language }: TailoredSlot,
  content: TemplateContent,
  ownFields: OwnFieldNames | undefined,
): ContentProblem[] {
  const offered = emailsWithOffer(design.sequence);
  const senders = emailSteps(design.sequence).filter((step) => step.content === key);
  const offerAvailable = senders.every((step) => offered.has(step.key));
  const rules = { languagesRequired: [language], offerAvailable, ownFields };
  return checkContent({ [language]: content }, rules).filter(({ severity }) => severity === 'error');
}
