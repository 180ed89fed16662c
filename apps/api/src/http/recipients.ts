import type { Company } from '@sleutel/domain/company';
import { Language } from '@sleutel/domain/template';
import { getCompany } from '@sleutel/services/company';
import { getRecipient, type Recipient, unsubscribe } from '@sleutel/services/consent';
import { type ServiceContext, type ServiceDeps, ServiceError, systemActor } from '@sleutel/services/core';
import type { Context, Hono } from 'hono';
import { type RecipientPage, renderPage } from './recipient/page.ts';
import { askPage, donePage, unknownPage } from './recipient/unsubscribe-pages.ts';
import { type HttpEnv, isForRecipients } from './request.ts';

/**
 * Pages that e-mails lead to. Reading changes nothing, for scanners follow every link; the POST is the
 * one-click unsubscribe of RFC 8058 as well as the page's own button, whatever its body says.
 */
export function serveRecipients(app: Hono<HttpEnv>, services: ServiceDeps): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('recipient') };

  app.get('/u/:token', async (c) => {
    const recipient = await found(getRecipient(ctx, { token: c.req.param('token') }));
    if (recipient === null) return unknown(c, ctx);
    const { language, address, unsubscribed } = recipient;
    const company = await getCompany(ctx, {});
    return show(c, company, (unsubscribed ? donePage : askPage)(language, company, address));
  });

  app.post('/u/:token', async (c) => {
    const token = c.req.param('token');
    const recipient: Recipient | null = await found(getRecipient(ctx, { token }));
    if (recipient === null) return unknown(c, ctx);
    const { address } = await unsubscribe(ctx, { token });
    const company = await getCompany(ctx, {});
    return show(c, company, donePage(recipient.language, company, address));
  });

  app.use('*', (c, next) => (isForRecipients(c.req.path) ? unknown(c, ctx) : next()));
}

/** A link that leads nowhere is no error of ours. */
async function found<T>(looking: Promise<T>): Promise<T | null> {
  try {
    return await looking;
  } catch (error) {
    if (error instanceof ServiceError && (error.code === 'notFound' || error.code === 'invalid')) return null;
    throw error;
  }
}

async function unknown(c: Context<HttpEnv>, ctx: ServiceContext): Promise<Response> {
  const company = await getCompany(ctx, {});
  const asked = Language.safeParse(c.req.header('accept-language')?.slice(0, 2).toLowerCase());
  return show(c, company, unknownPage(asked.success ? asked.data : company.language, company), 404);
}

async function show(
  c: Context<HttpEnv>,
  company: Company,
  page: RecipientPage,
  status: 200 | 404 = 200,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  return c.html(renderPage(company, page), status);
}
