import { type ServiceContext, type ServiceDeps, ServiceError } from '@sleutel/services/core';
import { csvLine, type Sheet } from '@sleutel/services/export';
import type { Auth } from '@sleutel/services/user';
import type { Context } from 'hono';
import type { HttpEnv } from './request.ts';

export interface SheetDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** Answers whoever is signed in with rows as a CSV file, or says why there are none. */
export async function answerSheet(
  c: Context<HttpEnv>,
  { services, auth }: SheetDeps,
  load: (ctx: ServiceContext) => Promise<Sheet | null>,
): Promise<Response> {
  const actor = await auth.actorOf(c.req.raw.headers);
  if (actor === null) return c.json({ reason: 'unauthorized', message: 'Sign in first.' }, 401);
  try {
    const sheet = await load({ ...services, actor });
    if (sheet === null) return c.json({ reason: 'not-found', message: 'There is nothing here yet.' }, 404);
    const fileName = sheet.name.toLowerCase().replaceAll(' ', '-');
    c.header('Content-Disposition', `attachment; filename="${fileName}.csv"`);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body([csvLine(sheet.columns), ...sheet.rows.map(csvLine)].join(''));
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    return c.json({ reason: error.reason, message: error.message }, statusOf(error));
  }
}

function statusOf({ code, reason }: ServiceError): 400 | 403 | 404 {
  if (code === 'forbidden') return 403;
  return reason === 'bad-input' ? 400 : 404;
}
