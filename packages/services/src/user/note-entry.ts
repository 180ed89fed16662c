import { type Db, newId } from '@sleutel/db';
import { z } from 'zod';
import type { Actor } from '../core/index.ts';

/** What was asked at the door, and what it answered. */
export interface DoorAnswer {
  readonly path: string;
  /** JSON. */
  readonly asked: string;
  readonly response: Response;
  /** Who asks, by their session. */
  readonly actor: Actor | null;
  readonly clientAddress: string | undefined;
}

/** Who knocks and is refused is nobody known. */
const DOOR = 'sign-in';

const verbs = new Map([
  ['/sign-in/email', 'user.signIn'],
  ['/change-password', 'user.changePassword'],
]);

const Answered = z.object({ user: z.object({ id: z.string() }) });
const Asked = z.object({ email: z.string() });
const WrongPassword = z.object({ code: z.literal('INVALID_PASSWORD') });

/**
 * Says in the audit who signed in, for whom somebody tried to in vain, who changed their own password, and at whose open
 * session somebody did not know it. An address that nobody has is not kept, since what is typed there may be a password;
 * the same is written all the same, so that the time it takes tells nobody which addresses there are.
 */
export async function noteEntry(
  { prisma }: Pick<Db, 'prisma'>,
  { path, asked, response, actor, clientAddress }: DoorAnswer,
  at: Date,
): Promise<void> {
  const verb = verbs.get(path);
  if (verb === undefined) return;
  const note = (by: string, verb: string, entityId: string | null) => {
    const detail = clientAddress === undefined ? {} : { address: clientAddress };
    return prisma.auditEntry.create({
      data: { id: newId(at), at, actor: by, verb, entity: 'user', entityId, detail },
    });
  };
  if (response.ok) {
    const { user } = Answered.parse(await response.clone().json());
    await note(user.id, verb, user.id);
    return;
  }
  if (path === '/change-password') {
    const wrong = actor?.kind === 'user' && WrongPassword.safeParse(await bodyOf(response)).success;
    if (wrong) await note(actor.id, 'user.refuseChangePassword', actor.id);
    return;
  }
  const email = emailIn(asked);
  if (email === null) return;
  const known = await prisma.user.findUnique({ where: { email }, select: { id: true } });
  await note(DOOR, 'user.refuseSignIn', known?.id ?? null);
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
