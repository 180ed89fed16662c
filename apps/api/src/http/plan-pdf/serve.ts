import type { ServiceDeps } from '@sleutel/services/core';
import { boardDocument } from '@sleutel/services/plan';
import type { Auth } from '@sleutel/services/user';
import type { Hono } from 'hono';
import { refuse, refuseError } from '../refuse.ts';
import type { HttpEnv } from '../request.ts';
import { pdfOf } from './document.ts';
import { renderPdf } from './render.ts';

interface PlanPdfDeps {
  readonly services: ServiceDeps;
  readonly auth: Auth;
}

/** `GET /api/accounts/:id/plan.pdf`: plan and dossier of an account on pages, in the language of whoever asks. */
export function servePlanPdf(app: Hono<HttpEnv>, { services, auth }: PlanPdfDeps): void {
  app.get('/api/accounts/:id/plan.pdf', async (c) => {
    const actor = await auth.actorOf(c.req.raw.headers);
    if (actor === null) return refuse(c, 401, 'unauthorized', 'Sign in first.');
    try {
      const board = await boardDocument({ ...services, actor }, { accountId: c.req.param('id') });
      const name = encodeURIComponent(`${board.account.name} ${board.today}.pdf`);
      c.header('Content-Type', 'application/pdf');
      c.header('Content-Disposition', `inline; filename="plan.pdf"; filename*=UTF-8''${name}`);
      return c.body(await renderPdf(pdfOf(board)));
    } catch (error) {
      return refuseError(c, error);
    }
  });
}
