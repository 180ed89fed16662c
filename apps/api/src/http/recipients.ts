import { getPreferences, getRecipient, setPreferences, unsubscribe } from '@sleutel/services/consent';
import { type ServiceContext, type ServiceDeps, systemActor } from '@sleutel/services/core';
import { acceptOffer, getOfferPage } from '@sleutel/services/offer';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { answer, answerTrouble, found } from './recipient/answer.ts';
import { readChoice } from './recipient/choice.ts';
import { limitChanges } from './recipient/limits.ts';
import { offerPage } from './recipient/offer-page.ts';
import { preferencesPage } from './recipient/preferences-page.ts';
import { unsubscribePage } from './recipient/unsubscribe-page.ts';
import type { HttpEnv } from './request.ts';

const formBytes = 64 * 1024;

/**
 * Pages that e-mails lead to. Reading changes nothing, for scanners follow every link; every change is a POST, without
 * cookie, script or redirect. `report` is told of what failed.
 */
export function serveRecipients(
  app: Hono<HttpEnv>,
  services: ServiceDeps,
  report: (error: Error, c: Context<HttpEnv>) => void,
): void {
  const ctx: ServiceContext = { ...services, actor: systemActor('recipient') };
  const pages = new Hono<HttpEnv>();
  pages.onError(async (error, c) => {
    report(error, c);
    return answerTrouble(c, ctx, 'failed').catch(() => c.text('Something went wrong on our side.', 500));
  });
  serveUnsubscribe(pages, ctx);
  servePreferences(pages, ctx);
  serveOffer(pages, ctx);
  for (const path of ['/u', '/preferences', '/offer', '/r']) {
    pages.all(path, (c) => answerTrouble(c, ctx, 'unknown'));
    pages.all(`${path}/*`, (c) => answerTrouble(c, ctx, 'unknown'));
  }
  app.route('/', pages);
}

/** The POST is the one-click unsubscribe of RFC 8058 as well as the page's own button, whatever its body says. */
function serveUnsubscribe(pages: Hono<HttpEnv>, ctx: ServiceContext): void {
  const show = async (c: Context<HttpEnv>, token: string) => {
    const recipient = await found(getRecipient(ctx, { token }));
    if (recipient === null) return answerTrouble(c, ctx, 'unknown');
    return answer(c, ctx, recipient.language, (...page) => unsubscribePage(recipient, ...page));
  };
  pages.get('/u/:token', (c) => show(c, c.req.param('token')));
  pages.post('/u/:token', limit(ctx, 'unsubscribe'), async (c) => {
    const token = c.req.param('token');
    await found(unsubscribe(ctx, { token }));
    return show(c, token);
  });
}

function servePreferences(pages: Hono<HttpEnv>, ctx: ServiceContext): void {
  pages.get('/preferences/:token', async (c) => {
    const preferences = await found(getPreferences(ctx, { token: c.req.param('token') }));
    if (preferences === null) return answerTrouble(c, ctx, 'unknown');
    return answer(c, ctx, preferences.language, (...page) => preferencesPage(preferences, ...page, false));
  });
  const known: MiddlewareHandler<HttpEnv> = async (c, next) => {
    const preferences = await found(getPreferences(ctx, { token: c.req.param('token') ?? '' }));
    return preferences === null ? answerTrouble(c, ctx, 'unknown') : next();
  };
  pages.post('/preferences/:token', limit(ctx, 'preferences'), known, formOnly(ctx), async (c) => {
    const choice = await readChoice(c);
    if (choice === null) return answerTrouble(c, ctx, 'unreadable');
    const preferences = await found(setPreferences(ctx, { token: c.req.param('token'), choice }));
    if (preferences === null) return answerTrouble(c, ctx, 'unknown');
    return answer(c, ctx, preferences.language, (...page) => preferencesPage(preferences, ...page, true));
  });
}

function serveOffer(pages: Hono<HttpEnv>, ctx: ServiceContext): void {
  const through = async (
    c: Context<HttpEnv>,
    verb: typeof getOfferPage | typeof acceptOffer,
    token: string,
  ) => {
    const offer = await found(verb(ctx, { token }));
    if (offer === null) return answerTrouble(c, ctx, 'unknown');
    return answer(c, ctx, offer.language, (...page) => offerPage(offer, ...page));
  };
  pages.get('/offer/:token', (c) => through(c, getOfferPage, c.req.param('token')));
  pages.post('/offer/:token', limit(ctx, 'offer'), (c) => through(c, acceptOffer, c.req.param('token')));
}

function limit(ctx: ServiceContext, purpose: 'unsubscribe' | 'preferences' | 'offer') {
  return limitChanges(ctx, purpose, (c) => answerTrouble(c, ctx, 'tooMany'));
}

function formOnly(ctx: ServiceContext) {
  return bodyLimit({ maxSize: formBytes, onError: (c) => answerTrouble(c, ctx, 'unreadable', 413) });
}
