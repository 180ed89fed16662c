import { type Db, derivedId, newId, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import { dayIn, StopRule, zoneOf } from '@sleutel/domain/enrolment';
import { taskTitle } from '@sleutel/domain/task';
import type { GuardBatch } from '../enrolment/guard-facts.ts';
import { insertLedger, type NewLedgerLine } from '../enrolment/ledger.ts';
import { publishStops } from '../enrolment/publish-stops.ts';
import type { RunningProgramme } from '../enrolment/running-programme.ts';
import { releaseCodes } from '../offer/index.ts';
import { type Manager, managersById } from '../programme/manager.ts';
import { insertTasks, type NewTask } from '../task/insert.ts';
import type { Judged } from './judge.ts';
import type { Member } from './members.ts';
import type { Recipient } from './recipient.ts';

type Tx = Pick<Db['pool'], 'query'>;
type Refused = Judged & { readonly verdict: NonNullable<Judged['verdict']> };

export interface ClaimHouse {
  readonly company: Company;
  readonly programmes: ReadonlyMap<string, RunningProgramme>;
  readonly guards: GuardBatch;
  readonly now: Date;
}

/** Writes what the guards said of the messages that may not leave: ready for a later slot, or cancelled for good. */
export async function applyVerdicts(tx: Tx, judged: readonly Judged[], house: ClaimHouse): Promise<void> {
  const refused = judged.filter((each): each is Refused => each.verdict !== null);
  const moved = refused.filter(({ verdict }) => verdict.kind === 'moved');
  const cancelled = refused.filter(({ verdict }) => verdict.kind !== 'moved');
  await move(tx, moved);
  await cancel(tx, cancelled, house.now);
  await insertLedger(
    tx,
    refused.map((each) => ledgerLine(each, house.now)),
  );
  const told = refused.flatMap((each) => tellingOf(each, house));
  const managers = await managersById(
    tx,
    told.flatMap(({ managerIds }) => managerIds),
  );
  await insertTasks(
    tx,
    told.map((each) => taskOf(each, managers, house)),
  );
  const stopped = refused.filter(({ verdict }) => verdict.kind === 'stopped');
  await publishStops(
    tx,
    stopped.map(({ message, verdict }) => ({ ...message, rule: verdict.rule })),
    house.now,
  );
}

async function move(tx: Tx, moved: readonly Refused[]): Promise<void> {
  if (moved.length === 0) return;
  const slots = moved.map(({ verdict }) => (verdict.kind === 'moved' ? verdict.nextEligibleAt : null));
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'ready', send_after = s.slot, batch_id = NULL, batch_position = NULL
    FROM unnest(${moved.map(({ message }) => message.messageId)}::uuid[], ${slots}::timestamptz[]) AS s(id, slot)
    WHERE m.id = s.id`);
}

/** The codes they would have brought are given back, and who was stopped gets nothing more. */
async function cancel(tx: Tx, cancelled: readonly Refused[], now: Date): Promise<void> {
  if (cancelled.length === 0) return;
  const ids = cancelled.map(({ message }) => message.messageId);
  await tx.query(Prisma.sql`
    UPDATE messages m SET state = 'cancelled', error = c.rule
    FROM unnest(${ids}::uuid[], ${cancelled.map(({ verdict }) => verdict.rule)}::text[]) AS c(id, rule)
    WHERE m.id = c.id`);
  await releaseCodes(tx, ids, now);
  const stopped = cancelled.filter(({ verdict }) => verdict.kind === 'stopped');
  await tx.query(Prisma.sql`
    UPDATE enrolments e
    SET state = 'stopped', outcome = s.rule, ended_at = ${now}, due_at = NULL, visit = e.visit + 1,
        lease_token = NULL, lease_until = NULL
    FROM unnest(${stopped.map(({ message }) => message.enrolmentId)}::uuid[],
                ${stopped.map(({ verdict }) => verdict.rule)}::text[]) AS s(id, rule)
    WHERE e.id = s.id AND e.state IN ('active', 'held')`);
}

function ledgerLine({ message, verdict }: Refused, now: Date): NewLedgerLine {
  return {
    id: newId(now),
    decidedAt: now,
    due: { ...message, id: message.enrolmentId },
    stepKey: message.stepKey,
    verdict: verdict.kind,
    rule: verdict.rule,
    inputs: { ...verdict.inputs, atClaim: true },
    nextEligibleAt: verdict.kind === 'moved' ? verdict.nextEligibleAt : null,
    messageId: message.messageId,
  };
}

/** What somebody is told of a message that may not leave, and who that may be: the first who is there. */
interface Telling {
  readonly message: Member;
  readonly title: StopRule | 'contactLeft';
  readonly recipient: Recipient | undefined;
  readonly managerIds: readonly (string | null)[];
}

function tellingOf({ message, verdict }: Refused, { guards, programmes }: ClaimHouse): Telling[] {
  const title = titleOf(verdict);
  if (title === null) return [];
  const recipient = guards.recipients.get(message);
  const fallback = programmes.get(message.programmeId)?.design.settings.fallbackManagerId ?? null;
  return [{ message, title, recipient, managerIds: [recipient?.ownerId ?? null, fallback] }];
}

function titleOf(verdict: Refused['verdict']): Telling['title'] | null {
  if (verdict.kind !== 'stopped' || !verdict.task) return null;
  if (verdict.rule === 'contactLeft') return verdict.rule;
  return StopRule.safeParse(verdict.rule).data ?? null;
}

/** The same that a decision would have made of it: a sign of the account is one for all its people. */
function taskOf(
  { message, title, recipient, managerIds }: Telling,
  managers: ReadonlyMap<string, Manager>,
  { company, programmes, now }: ClaimHouse,
): NewTask {
  const { programmeId, accountId, contactId, enrolmentId, enteredAt } = message;
  const subject = title === 'contactLeft' ? enrolmentId : `${programmeId}:${accountId}`;
  return {
    id: derivedId(enteredAt, `${subject}:${title}`),
    accountId,
    contactId,
    programmeId,
    enrolmentId,
    assigneeId: managerIds.find((id) => managers.has(id ?? '')) ?? null,
    kind: 'stopped',
    title: taskTitle(title, programmes.get(programmeId)?.name ?? ''),
    dueOn: dayIn(zoneOf(recipient?.accountTimeZone, company.timeZone), now),
    createdAt: now,
  };
}
