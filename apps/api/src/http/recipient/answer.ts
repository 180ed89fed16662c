import type { Company } from '@sleutel/domain/company';
import { Language } from '@sleutel/domain/template';
import { getCompany } from '@sleutel/services/company';
import { type ServiceContext, ServiceError } from '@sleutel/services/core';
import type { Context } from 'hono';
import type { HttpEnv } from '../request.ts';
import { type RecipientPage, renderPage } from './page.ts';
import { type Trouble, troublePage } from './trouble-page.ts';

type Status = 200 | 400 | 404 | 413 | 429 | 500;

const statusOf = { unknown: 404, tooMany: 429, unreadable: 400, failed: 500 } as const satisfies Record<
  Trouble,
  Status
>;

/** Shows a page made for the company, in the language the reader asked for or else in the given one. */
export async function answer(
  c: Context<HttpEnv>,
  ctx: ServiceContext,
  language: Language,
  page: (language: Language, company: Company) => RecipientPage,
): Promise<Response> {
  const company = await getCompany(ctx, {});
  return show(c, company, page(asked(c) ?? language, company), 200);
}

/** Says in the reader's own language what did not work. */
export async function answerTrouble(
  c: Context<HttpEnv>,
  ctx: ServiceContext,
  trouble: Trouble,
  status: Status = statusOf[trouble],
): Promise<Response> {
  const company = await getCompany(ctx, {});
  const language = asked(c) ?? accepted(c) ?? company.language;
  return show(c, company, troublePage(trouble, language, company), status);
}

/** What a link leads to; null where it leads nowhere, which is no error of ours. */
export async function found<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof ServiceError && (error.code === 'notFound' || error.code === 'invalid')) return null;
    throw error;
  }
}

async function show(
  c: Context<HttpEnv>,
  company: Company,
  page: RecipientPage,
  status: Status,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(renderPage(company, page), status);
}

/** A choice of display only. */
function asked(c: Context<HttpEnv>): Language | undefined {
  return Language.safeParse(c.req.query('lang')).data;
}

function accepted(c: Context<HttpEnv>): Language | undefined {
  return Language.safeParse(c.req.header('accept-language')?.slice(0, 2).toLowerCase()).data;
}
