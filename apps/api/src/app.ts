import type { ServiceDeps } from '@sleutel/services/core';
import type { Auth } from '@sleutel/services/user';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import type { Logger } from 'pino';
import { serveAccountsCsv } from './http/accounts-csv.ts';
import { serveAdminUi } from './http/admin-ui.ts';
import { serveAnalysisCsv } from './http/analysis-csv.ts';
import { serveCalendar } from './http/calendar.ts';
import { serveContactsCsv } from './http/contacts-csv.ts';
import { protectiveHeaders } from './http/headers.ts';
import { type Readiness, serveHealth } from './http/health.ts';
import { serveLossesCsv } from './http/losses-csv.ts';
import { type Metrics, serveMetrics } from './http/metrics.ts';
import { observe } from './http/observe.ts';
import { serveOfferCodesCsv } from './http/offer-codes-csv.ts';
import { serveOpenApi } from './http/openapi.ts';
import { servePictures, takePictures } from './http/pictures.ts';
import { servePixel } from './http/pixel.ts';
import { servePlanPdf } from './http/plan-pdf/serve.ts';
import { serveRecipients } from './http/recipients.ts';
import { serveRedeem } from './http/redeem.ts';
import { serveRejects } from './http/rejects.ts';
import { clientAddress, type HttpEnv } from './http/request.ts';
import { serveResendWebhook } from './http/resend-webhook.ts';
import { sameSiteOnly } from './http/same-site.ts';
import {
  limitProof,
  limitProvider,
  limitSecondStep,
  limitSignIn,
  type SignInLimits,
} from './http/sign-in-limit.ts';
import { serveSignInWays } from './http/sign-in-ways.ts';
import { serveTrackedLink } from './http/tracked-link.ts';
import { serveTrpc } from './http/trpc.ts';
import { serveUpload } from './http/upload.ts';
import { serveWhiteSpaceCsv } from './http/white-space-csv.ts';

export interface AppDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly metricsToken: string | undefined;
  readonly readiness: Readiness;
  readonly signInLimits: SignInLimits;
  readonly resendWebhookSecret: string | undefined;
  readonly adminDir: string;
  readonly openApiFile: string;
}

const limitedBody = bodyLimit({
  maxSize: 1024 * 1024,
  onError: (c) => c.json({ reason: 'too-large', message: 'The request is larger than 1 MB.' }, 413),
});

const bodiless = new Set(['GET', 'HEAD']);

/**
 * A dropped file is a stream that is counted as it comes, by whoever takes it in. To ask a request without a body for
 * it makes a whole one of the light one that the server hands on.
 */
const smallBody = createMiddleware<HttpEnv>((c, next) =>
  c.req.path === '/api/uploads' || bodiless.has(c.req.method) ? next() : limitedBody(c, next),
);

/**
 * Answers depend on who asks, so that no cache keeps them. The header is put into the answer that is there: by
 * `c.header` it is made anew around a stream, which costs more than all other headers together.
 */
const uncached = createMiddleware<HttpEnv>(async (c, next) => {
  await next();
  c.res.headers.set('Cache-Control', 'no-store');
});

/** All that is served over HTTP, without a socket. */
export function createApp(deps: AppDeps): Hono<HttpEnv> {
  const app = new Hono<HttpEnv>();
  app.use(requestId(), observe(deps.log, deps.metrics), protectiveHeaders(deps.services.publicUrl));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return error.getResponse();
    deps.log.error({ requestId: c.get('requestId'), err: error }, 'a request failed');
    return c.json({ reason: 'internal-server-error', message: 'Something went wrong on our side.' }, 500);
  });
  serveHealth(app, deps.readiness);
  serveMetrics(app, deps.metrics, deps.metricsToken);
  serveOpenApi(app, { publicUrl: deps.services.publicUrl, file: deps.openApiFile });
  serveApi(app, deps);
  servePictures(app, deps.services);
  servePixel(app, deps.services);
  serveTrackedLink(app, deps.services);
  serveCalendar(app, deps.services);
  serveRecipients(app, deps.services, (err, c) => {
    deps.log.error({ requestId: c.get('requestId'), err }, 'a recipient page failed');
  });
  serveAdminUi(app, deps.adminDir);
  return app;
}

/** What somebody who is signed in does with their password once more. */
const provenByPassword = [
  'change-password',
  'two-factor/enable',
  'two-factor/disable',
  'two-factor/generate-backup-codes',
];
const shownCodes = ['two-factor/verify-totp', 'two-factor/verify-backup-code'];
const byProvider = ['sign-in/provider', 'callback/oidc'];

function serveApi(app: Hono<HttpEnv>, deps: AppDeps): void {
  app.use('/api/*', uncached, smallBody, sameSiteOnly(deps.services.publicUrl));
  app.use('/api/auth/sign-in/email', limitSignIn(deps.signInLimits));
  for (const path of byProvider) app.use(`/api/auth/${path}`, limitProvider(deps.signInLimits));
  for (const path of provenByPassword) app.use(`/api/auth/${path}`, limitProof(deps.signInLimits, deps.auth));
  for (const path of shownCodes) app.use(`/api/auth/${path}`, limitSecondStep(deps.signInLimits));
  app.all('/api/auth/*', (c) => deps.auth.handle(c.req.raw, clientAddress(c)));
  serveSignInWays(app, deps);
  serveRedeem(app, deps);
  serveUpload(app, deps);
  takePictures(app, deps);
  serveRejects(app, deps);
  serveAccountsCsv(app, deps);
  serveContactsCsv(app, deps);
  serveAnalysisCsv(app, deps);
  serveLossesCsv(app, deps);
  serveWhiteSpaceCsv(app, deps);
  serveOfferCodesCsv(app, deps);
  serveResendWebhook(app, deps);
  servePlanPdf(app, deps);
  serveTrpc(app, deps);
  app.all('/api/*', (c) => c.json({ reason: 'not-found', message: 'There is nothing here.' }, 404));
}
