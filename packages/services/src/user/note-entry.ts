import { type Db, newId } from '@sleutel/db';
import type { ArrivalRefusal } from '@sleutel/domain/user';
import { z } from 'zod';
import { arrivalPath } from './door-address.ts';
import { vouchedFor } from './provider-door.ts';
import type { Answered } from './second-step.ts';

/** What was asked at the door, and what it answered. */
export interface DoorAnswer extends Answered {
  readonly path: string;
  /** JSON. */
  readonly asked: string;
  readonly clientAddress: string | undefined;
  /** What people call the identity provider. */
  readonly providerName: string | undefined;
  /** Why somebody who came back from there does not come in; null: they do. */
  readonly refused?: ArrivalRefusal | null;
}

/** Who knocks and is refused is nobody known. */
const DOOR = 'sign-in';

/** What somebody who is signed in does about how they sign in, where it is answered well. */
const deeds = new Map([
  ['/change-password', 'user.changePassword'],
  ['/two-factor/verify-totp', 'user.switchOnTwoFactor'],
  ['/two-factor/disable', 'user.switchOffTwoFactor'],
  ['/two-factor/generate-backup-codes', 'user.renewBackupCodes'],
]);

/** The same where they did not know the password. */
const refusals = new Map([
  ['/change-password', 'user.refuseChangePassword'],
  ['/two-factor/enable', 'user.refuseTwoFactorChange'],
  ['/two-factor/disable', 'user.refuseTwoFactorChange'],
  ['/two-factor/generate-backup-codes', 'user.refuseTwoFactorChange'],
]);

const Entered = z.object({ user: z.object({ id: z.string() }) });
const Asked = z.object({ email: z.string() });
const WrongPassword = z.object({ code: z.literal('INVALID_PASSWORD') });

interface Note {
  readonly actor: string;
  readonly verb: string;
  readonly entityId: string | null;
}

/**
 * Says in the audit who signed in, for whom somebody tried to in vain, what somebody changed about how they sign in, and
 * at whose open session somebody did not know the password. An address that nobody has is not kept, since what is typed
 * there may be a password; the same is written all the same, so that the time it takes tells nobody which addresses there
 * are.
 */
export async function noteEntry({ prisma }: Pick<Db, 'prisma'>, answer: DoorAnswer, at: Date): Promise<void> {
  const notes = await notesOf({ prisma }, answer);
  if (notes.length === 0) return;
  await prisma.auditEntry.createMany({
    data: notes.map((note) => ({ id: newId(at), at, entity: 'user', detail: detailOf(answer), ...note })),
  });
}

function detailOf({ path, clientAddress, providerName, refused }: DoorAnswer): Record<string, string> {
  return {
    ...(clientAddress !== undefined && { address: clientAddress }),
    ...(path === arrivalPath && providerName !== undefined && { provider: providerName }),
    ...(refused && { reason: refused }),
  };
}

async function notesOf(db: Pick<Db, 'prisma'>, answer: DoorAnswer): Promise<readonly Note[]> {
  if (answer.path === '/sign-in/email') return ofFirstStep(db, answer);
  if (answer.path === arrivalPath) return ofArrival(answer);
  if (answer.userId === null) return [];
  if (answer.signedIn) return ofDeed(answer, answer.userId);
  return ofSecondStep(answer, answer.userId);
}

/** A right password that still wants a code is noted once that has come. */
async function ofFirstStep(
  { prisma }: Pick<Db, 'prisma'>,
  { asked, response }: DoorAnswer,
): Promise<readonly Note[]> {
  if (response.ok) {
    const { success, data } = Entered.safeParse(await response.clone().json());
    return success ? [by(data.user.id, 'user.signIn')] : [];
  }
  const email = emailIn(asked);
  if (email === null) return [];
  const known = await prisma.user.findUnique({ where: { email }, select: { id: true } });
  return [{ actor: DOOR, verb: 'user.refuseSignIn', entityId: known?.id ?? null }];
}

/** Whom the provider did not vouch for is anybody who calls the address. */
function ofArrival({ userId, refused = null }: DoorAnswer): readonly Note[] {
  if (refused === null) return userId === null ? [] : [by(userId, 'user.signIn')];
  if (!vouchedFor.has(refused)) return [];
  return [{ actor: DOOR, verb: 'user.refuseSignIn', entityId: userId }];
}

async function ofDeed({ path, response }: DoorAnswer, userId: string): Promise<readonly Note[]> {
  const verb = (response.ok ? deeds : refusals).get(path);
  if (verb === undefined) return [];
  const told = response.ok || WrongPassword.safeParse(await bodyOf(response)).success;
  return told ? [by(userId, verb)] : [];
}

function ofSecondStep({ path, response }: DoorAnswer, userId: string): readonly Note[] {
  if (!response.ok) return [{ actor: DOOR, verb: 'user.refuseSecondStep', entityId: userId }];
  const used = path === '/two-factor/verify-backup-code' ? [by(userId, 'user.useBackupCode')] : [];
  return [...used, by(userId, 'user.signIn')];
}

function by(userId: string, verb: string): Note {
  return { actor: userId, verb, entityId: userId };
}

function emailIn(asked: string): string | null {
  try {
    const { success, data } = Asked.safeParse(JSON.parse(asked));
    return success ? data.email.trim().toLowerCase() : null;
  } catch {
    return null;
  }
}

/** Null where it is not JSON. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.clone().json();
  } catch {
    return null;
  }
}
