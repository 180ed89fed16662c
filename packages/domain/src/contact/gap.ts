import type { BuyingRole } from './buying-role.ts';
import { byInfluence, isPresent, type MapPerson } from './person.ts';
import { type Succession, successorOf } from './successor.ts';
import { daysUntouched } from './touch.ts';

/** Roles without which nothing is decided for us. */
export const neededRoles = ['decisionMaker', 'economicBuyer', 'champion'] as const satisfies BuyingRole[];
export type NeededRole = (typeof neededRoles)[number];

export type MapGap =
  /** Nobody is known there, or all have left. */
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'missingRole';
      readonly role: NeededRole;
      /** Who held it and left last. */
      readonly leftId: string | null;
      /** Whom to turn to instead, and why. */
      readonly successor: Succession | null;
    }
  /** Everything hangs on one person. */
  | { readonly kind: 'singleThread'; readonly contactId: string }
  | {
      readonly kind: 'untouched';
      readonly limitDays: number;
      /** Since anybody was in touch; null where nobody ever was. */
      readonly days: number | null;
      /** Whom to touch first: the most influential. */
      readonly contactId: string;
    }
  /** Somebody's superior on the map has left. */
  | { readonly kind: 'superiorLeft'; readonly contactId: string; readonly superiorId: string };

export interface GapRules {
  readonly now: Date;
  readonly untouchedDays: number;
}

/** What a contact map lacks, the gravest first. Pure: the same people, moment and limit always give the same gaps. */
export function gapsOf(people: readonly MapPerson[], rules: GapRules): MapGap[] {
  const present = people.filter(isPresent).sort(byInfluence);
  if (present.length === 0) return [{ kind: 'nobody' }, ...missingRoles(people, present)];
  return [...missingRoles(people, present), ...threads(present, rules), ...superiorsGone(people, present)];
}

function missingRoles(people: readonly MapPerson[], present: readonly MapPerson[]): MapGap[] {
  return neededRoles
    .filter((role) => !present.some((person) => fills(person, role)))
    .map((role) => {
      const leftId = lastHolder(people, role);
      const successor = leftId === null ? null : successorOf(people, leftId);
      return { kind: 'missingRole', role, leftId, successor };
    });
}

/** A champion is one by role or by how they stand to us; and nobody who is against us is one. */
function fills({ role, stance }: MapPerson, needed: NeededRole): boolean {
  if (needed !== 'champion') return role === needed;
  return stance === 'champion' || (role === 'champion' && stance !== 'sceptic' && stance !== 'blocker');
}

function lastHolder(people: readonly MapPerson[], role: NeededRole): string | null {
  const holders = people
    .filter((person) => person.role === role && !isPresent(person))
    .sort((one, other) => compare(other.leftOn ?? '', one.leftOn ?? '') || byInfluence(one, other));
  return holders[0]?.contactId ?? null;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/** Either all are left alone, or perhaps only one is not. */
function threads(present: readonly MapPerson[], { now, untouchedDays }: GapRules): MapGap[] {
  const [first] = present;
  if (!first) return [];
  const touched = present.filter((person) => {
    const days = daysUntouched(person, now);
    return days !== null && days < untouchedDays;
  });
  const only = present.length === 1 ? first : touched.length === 1 ? touched[0] : undefined;
  const single: MapGap[] = only ? [{ kind: 'singleThread', contactId: only.contactId }] : [];
  if (touched.length > 0) return single;
  const all = present.flatMap((person) => daysUntouched(person, now) ?? []);
  const days = all.length === 0 ? null : Math.min(...all);
  return [...single, { kind: 'untouched', limitDays: untouchedDays, days, contactId: first.contactId }];
}

function superiorsGone(people: readonly MapPerson[], present: readonly MapPerson[]): MapGap[] {
  const gone = new Set(people.filter((person) => !isPresent(person)).map(({ contactId }) => contactId));
  return present.flatMap(({ contactId, reportsToId }): MapGap[] =>
    reportsToId !== null && gone.has(reportsToId)
      ? [{ kind: 'superiorLeft', contactId, superiorId: reportsToId }]
      : [],
  );
}
