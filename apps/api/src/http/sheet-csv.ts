import type { ServiceContext, ServiceDeps } from '@sleutel/services/core';
import { csvLine, type Sheet } from '@sleutel/services/export';
import type { Auth } from '@sleutel/services/user';
import type { Context } from 'hono';
import { refuse, refuseError } from './refuse.ts';
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
  if (actor === null) return refuse(c, 401, 'unauthorized', 'Sign in first.');
  try {
    const sheet = await load({ ...services, actor });
    if (sheet === null) return refuse(c, 404, 'not-found', 'There is nothing here yet.');
    const fileName = sheet.name.toLowerCase().replaceAll(' ', '-');
    c.header('Content-Disposition', `attachment; filename="${fileName}.csv"`);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    return c.body([csvLine(sheet.columns), ...sheet.rows.map(csvLine)].join(''));
  } catch (error) {
    return refuseError(c, error);
  }
}
