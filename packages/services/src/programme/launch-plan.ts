import { derivedId } from '@sleutel/db';
import { type ArmAssignment, assignArms } from '@sleutel/domain/programme';
import type { ServiceDeps } from '../core/index.ts';
import { armKey, COLLEAGUE_MINUTES } from './arms.ts';
import { designOf, type ProgrammeRecord } from './record.ts';
import type { AudienceAccount } from './resolve-audience.ts';

/** Somebody who enters at a launch, and when they are first looked at. */
export interface LaunchedPerson {
  readonly id: string;
  readonly accountId: string;
  readonly contactId: string;
  readonly dueAt: Date;
}

/** What a launch at a moment makes of the accounts it finds. */
export interface LaunchPlan {
  readonly arms: readonly ArmAssignment[];
  readonly people: readonly LaunchedPerson[];
}

/** The accounts that come in at the launch: all that may be written to, or none where each waits for its occasion. */
export function comeInAtLaunch(
  record: ProgrammeRecord,
  accounts: readonly AudienceAccount[],
): readonly AudienceAccount[] {
  if (designOf(record).audience.entry?.kind === 'occasions') return [];
  return accounts.filter(({ leftOut }) => leftOut === null);
}

/** Holds accounts out by chance, and has everybody of the others enter, due at the programme's start or at once. */
export function planLaunch(
  { appSecret }: Pick<ServiceDeps, 'appSecret'>,
  record: ProgrammeRecord,
  accounts: readonly AudienceAccount[],
  at: Date,
): LaunchPlan {
  const candidates = accounts.map(({ account, cell }) => ({
    accountId: account.id,
    stratum: cell,
    key: armKey(appSecret, record.id, account.id),
  }));
  const arms = assignArms(candidates, designOf(record).holdOutShare);
  const heldOut = new Set(arms.flatMap((each) => (each.arm === 'heldOut' ? each.accountId : [])));
  const start = Math.max(at.getTime(), record.startsAt?.getTime() ?? 0);
  const treated = accounts.filter(({ account }) => !heldOut.has(account.id));
  const people = treated.flatMap(({ account, people: chosen }) =>
    chosen.map(({ person }, position) => ({
      // What follows from the id, such as how far into a morning somebody is written to, follows from the launch.
      id: derivedId(at, `enrolment ${record.id} ${account.id} ${person.contactId}`),
      accountId: account.id,
      contactId: person.contactId,
      dueAt: new Date(start + position * COLLEAGUE_MINUTES * 60_000),
    })),
  );
  return { arms, people };
}
