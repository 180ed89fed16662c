import { createHash } from 'node:crypto';
import { type Db, Prisma } from '@sleutel/db';
import { z } from 'zod';
import type { Actor } from '../core/index.ts';
import { pairOf, type SignedCookie, signedIn } from './signed-cookie.ts';

type Prismatic = Pick<Db, 'prisma'>;

/** What was answered at the door, and to whom. */
export interface Answered {
  readonly response: Response;
  /** Whoever is signed in, or whose password was right and who has yet to show a code; null: nobody known. */
  readonly userId: string | null;
  /** Whether there was a session before. */
  readonly signedIn: boolean;
}

export interface SecondStep {
  readonly path: string;
  /** JSON. */
  readonly asked: string;
  /** What the library sees of the request's; changed here. */
  readonly headers: Headers;
  readonly actor: Actor | null;
  readonly session: SignedCookie;
  /** What the first step leaves with whoever got the password right. */
  readonly begun: SignedCookie;
  /** Has the library answer what is asked in place of what was. */
  handle(asked: object): Promise<Response>;
}

const byApp = '/two-factor/verify-totp';
const byBackupCode = '/two-factor/verify-backup-code';

/** Seconds for which the library takes a code of an app: its own half minute, the one before and the one after. */
const lifeOfCode = 90;

const Asked = z.object({ code: z.string() });

export function isSecondStep(path: string): boolean {
  return path === byApp || path === byBackupCode;
}

/**
 * A code is shown by whoever comes in, after their password, or by whoever is in already and switches the second step on:
 * then every other session ends, which nobody had to show a code for.
 */
export async function answerSecondStep(db: Prismatic, step: SecondStep): Promise<Answered> {
  const code = codeIn(step.asked);
  if (step.actor?.kind === 'user') {
    const userId = step.actor.id;
    return { response: await confirm(db, step, userId, code), userId, signedIn: true };
  }
  const cookies = step.headers.get('cookie') ?? '';
  const userId = await waiting(db, cookies, step.begun);
  // The library sees nothing but the first step: a session that is worth nothing here would pass for one there.
  step.headers.set('cookie', pairOf(cookies, step.begun.name)?.trim() ?? '');
  return { response: await enter(db, step, userId, code), userId, signedIn: false };
}

/** Nothing but the code is handed on: the library would also take a device for trusted, or open no session. */
async function enter(db: Prismatic, step: SecondStep, userId: string | null, code: string | null) {
  if (code === null) return refusal(400, 'NO_CODE');
  if (userId === null || step.path !== byApp) return step.handle({ code });
  return once(db, userId, code, () => step.handle({ code }));
}

async function confirm({ prisma }: Prismatic, step: SecondStep, userId: string, code: string | null) {
  if (code === null) return refusal(400, 'NO_CODE');
  const { twoFactorEnabled } = await prisma.user.findUniqueOrThrow({ where: { id: userId } });
  if (twoFactorEnabled || step.path !== byApp) return refusal(409, 'SIGNED_IN_ALREADY');
  const response = await step.handle({ code });
  if (!response.ok) return response;
  const cookies = response.headers.getSetCookie().map((each) => each.split(';', 1)[0]);
  const token = signedIn(cookies.join(';'), step.session);
  await prisma.session.deleteMany({ where: { userId, ...(token !== null && { NOT: { token } }) } });
  return response;
}

/** Whose password was right, and is not too long ago. */
async function waiting({ prisma }: Prismatic, cookies: string, begun: SignedCookie): Promise<string | null> {
  const identifier = signedIn(cookies, begun);
  if (identifier === null) return null;
  const where = { identifier, expiresAt: { gt: new Date() } };
  return (await prisma.verification.findFirst({ where, select: { value: true } }))?.value ?? null;
}

/** A code of an app lets somebody in once: whoever saw it being typed does not come in with it too. */
async function once(
  { prisma }: Prismatic,
  userId: string,
  code: string,
  handle: () => Promise<Response>,
): Promise<Response> {
  const id = createHash('sha256').update(`${userId} ${code}`).digest('base64url');
  const taken = await prisma.$executeRaw(Prisma.sql`
    INSERT INTO verifications (id, identifier, value, expires_at, updated_at)
    VALUES (${id}, ${`code-${id}`}, ${userId}, now() + make_interval(secs => ${lifeOfCode}), now())
    ON CONFLICT (id) DO UPDATE SET expires_at = excluded.expires_at WHERE verifications.expires_at < now()`);
  if (taken === 0) return refusal(401, 'INVALID_CODE');
  const response = await handle();
  if (!response.ok) await prisma.verification.deleteMany({ where: { id } });
  return response;
}

function codeIn(asked: string): string | null {
  try {
    return Asked.safeParse(JSON.parse(asked)).data?.code ?? null;
  } catch {
    return null;
  }
}

function refusal(status: number, code: string): Response {
  return Response.json({ code, message: 'This is not answered with a code.' }, { status });
}
