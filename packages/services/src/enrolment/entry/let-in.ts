import { type Db, derivedId, Prisma } from '@sleutel/db';
import { type EntryVerdict, mayEnter } from '@sleutel/domain/enrolment';
import { type Arm, isApproved, isOver } from '@sleutel/domain/programme';
import type { ServiceDeps } from '../../core/index.ts';
import { armKey, COLLEAGUE_MINUTES, insertArms, wereIn } from '../../programme/arms.ts';
import { contentHashOf, designOf, type ProgrammeRecord } from '../../programme/record.ts';
import type { AudienceAccount } from '../../programme/resolve-audience.ts';
import { type Entry, lockEntries, writeEntries } from '../entries.ts';
import type { Cause } from './cause.ts';

type Tx = Pick<Db['pool'], 'query'>;
type Deps = Pick<ServiceDeps, 'appSecret' | 'now'>;

type Refusal = Extract<EntryVerdict, { kind: 'refused' }>['reason'];

/** What became of one person, or of an account none of whose people could enter. */
export interface Entered {
  readonly accountId: string;
  readonly contactId: string | null;
  readonly outcome:
    | 'entered'
    | 'reentered'
    | 'heldOut'
    /** The programme has as many accounts as it may. */
    | 'full'
    /** Its end has come: nobody would get anything any more. */
    | 'programmeEnded'
    | Refusal
    | NonNullable<AudienceAccount['leftOut']>
    | AudienceAccount['peopleLeftOut'][number]['reason']
    | 'unknown';
}

export const isIn = ({ outcome }: Entered) => outcome === 'entered' || outcome === 'reentered';

/** Who is to enter a programme that runs, and why. */
export interface Entrance {
  readonly accounts: readonly AudienceAccount[];
  readonly causeOf: (accountId: string) => Cause;
  /** How many accounts that are new to the programme it has room for. */
  readonly room: number;
}

/** Whether it is exactly what both sides approved. */
export function isAsApproved(record: ProgrammeRecord): boolean {
  const hash = contentHashOf(record);
  return hash !== null && hash === record.contentHash && isApproved(record.approvals, hash);
}

/**
 * Lets people in. Chance holds accounts that are new to the programme out as at its launch, so that its effect can
 * still be measured; whoever is in or may not come back is left out with the reason. For within `queueToEnter`.
 */
export async function letIn(
  tx: Tx,
  deps: Deps,
  record: ProgrammeRecord,
  entrance: Entrance,
): Promise<Entered[]> {
  const at = deps.now();
  if (isOver(record, at)) {
    return entrance.accounts.map(({ account }) => ({
      accountId: account.id,
      contactId: null,
      outcome: 'programmeEnded',
    }));
  }
  const arms = await drawArms(tx, deps, record, entrance);
  const policy = designOf(record).settings.reentry;
  const named = entrance.accounts.map(({ account }) => ({
    accountId: account.id,
    occurrence: entrance.causeOf(account.id).occurrence,
  }));
  const last = await lockEntries(tx, record.id, named);
  const start = Math.max(at.getTime(), record.startsAt?.getTime() ?? 0);
  const entries: Entry[] = [];
  const outcomes = entrance.accounts.flatMap(({ account, leftOut, people }): Entered[] => {
    const accountId = account.id;
    if (leftOut) return [{ accountId, contactId: null, outcome: leftOut }];
    if (people.length === 0) return [];
    const arm = arms.get(accountId);
    if (arm === undefined) return [{ accountId, contactId: null, outcome: 'full' }];
    const cause = entrance.causeOf(accountId);
    return people.map(({ person: { contactId } }, position): Entered => {
      if (arm === 'heldOut') return { accountId, contactId, outcome: 'heldOut' };
      const before = last.get(`${accountId} ${contactId}`) ?? null;
      const verdict = mayEnter(policy, before, cause.occurrence, at);
      if (verdict.kind === 'refused') return { accountId, contactId, outcome: verdict.reason };
      entries.push({
        id: before?.id ?? idOf(record.id, accountId, contactId, at),
        accountId,
        contactId,
        dueAt: new Date(start + position * COLLEAGUE_MINUTES * 60_000),
        again: before !== null,
        cause,
      });
      return { accountId, contactId, outcome: before ? 'reentered' : 'entered' };
    });
  });
  await writeEntries(tx, record.id, entries, at);
  return outcomes;
}

/**
 * The arms that accounts of a programme fell to. One without an arm is two made one, of which chance held out only the
 * other: it is written to, and counts for neither side.
 */
async function armsIn(tx: Tx, programmeId: string, accountIds: readonly string[]) {
  const { rows } = await tx.query<{ accountId: string; arm: Arm }>(Prisma.sql`
    SELECT account_id AS "accountId", COALESCE(arm, 'treated') AS arm FROM ${wereIn(programmeId)} r
    WHERE account_id = ANY(${accountIds}::uuid[])`);
  return new Map(rows.map(({ accountId, arm }) => [accountId, arm]));
}

/** The arm of each account somebody could enter from; those that are new draw theirs now, while there is room. */
async function drawArms(
  tx: Tx,
  { appSecret, now }: Deps,
  { id, holdOutShare }: ProgrammeRecord,
  { accounts, room }: Entrance,
): Promise<ReadonlyMap<string, Arm>> {
  const known = await armsIn(
    tx,
    id,
    accounts.map(({ account }) => account.id),
  );
  const drawn = accounts
    .filter(({ account, people }) => people.length > 0 && !known.has(account.id))
    .slice(0, Math.max(0, room))
    .map(({ account, cell }) => {
      const share = Number.parseInt(armKey(appSecret, id, account.id).slice(0, 8), 16) / 2 ** 32;
      const arm: Arm = share < holdOutShare ? 'heldOut' : 'treated';
      return { accountId: account.id, stratum: cell, arm };
    });
  await tx.query(insertArms(id, drawn, now()));
  return new Map([...known, ...drawn.map(({ accountId, arm }) => [accountId, arm] as const)]);
}

/** What follows from the id, such as how far into a morning somebody is written to, follows from when they entered. */
function idOf(programmeId: string, accountId: string, contactId: string, at: Date): string {
  return derivedId(at, `enrolment ${programmeId} ${accountId} ${contactId}`);
}
