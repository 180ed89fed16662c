import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { openToken } from '../consent/index.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { loadCodeRow, type RecipientOffer, recipientOffer } from './recipient-offer.ts';

/** Looks up the offer a link leads to, and changes nothing: links are followed by machines too. */
export const getOfferPage = defineVerb({
  name: 'offer.page',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async ({ db, appSecret, now }, { token }): Promise<RecipientOffer> => {
    const codeId = openToken(appSecret, 'offer', token);
    const row = codeId === null ? null : await loadCodeRow(db.pool, codeId);
    if (!row) throw notFound('link', 'token');
    return recipientOffer(row, await loadCompany(db), now());
  },
});
