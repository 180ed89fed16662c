import { createHmac } from 'node:crypto';
import { Prisma } from '@sleutel/db';
import type { ArmAssignment } from '@sleutel/domain/programme';
import { keyFor } from '../consent/index.ts';

/** A keyed hash of programme and account decides, so that nobody chooses and anybody with the key can check. */
export function armKey(appSecret: string, programmeId: string, accountId: string): string {
  const key = keyFor(appSecret, 'hold-out');
  return createHmac('sha256', key).update(`${programmeId}:${accountId}`).digest('hex');
}

export function insertArms(programmeId: string, arms: readonly ArmAssignment[], at: Date): Prisma.Sql {
  return Prisma.sql`
    INSERT INTO programme_arms (programme_id, account_id, arm, stratum, assigned_at)
    SELECT ${programmeId}::uuid, a.account_id, a.arm::"Arm", a.stratum, ${at}
    FROM unnest(${arms.map((each) => each.accountId)}::uuid[], ${arms.map((each) => each.arm)}::text[],
                ${arms.map((each) => each.stratum)}::text[]) AS a(account_id, arm, stratum)`;
}

/**
 * SQL of the accounts that fell to an arm of a programme, and of those that were in it and have none any more, since
 * they were merged from one of each; their `arm` is null.
 */
export function wereIn(programmeId: string): Prisma.Sql {
  return Prisma.sql`(
    SELECT account_id, arm FROM programme_arms WHERE programme_id = ${programmeId}::uuid
    UNION ALL
    SELECT DISTINCT e.account_id, NULL::"Arm" FROM enrolments e
    WHERE e.programme_id = ${programmeId}::uuid AND NOT EXISTS (
      SELECT FROM programme_arms a WHERE a.programme_id = e.programme_id AND a.account_id = e.account_id))`;
}

/** One after the other puts people into programmes, so that no account comes into two at the same moment. */
export const queueToEnter = Prisma.sql`SELECT pg_advisory_xact_lock(hashtext('sleutel: entering programmes'))`;

/** Minutes between the first decisions about colleagues of one account, so that they are not hit at once. */
export const COLLEAGUE_MINUTES = 20;
