import type { Prisma } from '@sleutel/db';
import type { OwnValue } from '@sleutel/domain/account';
import { z } from 'zod';
import { defineVerb, notFound } from '../core/index.ts';
import type { WritingState } from './card.ts';
import { type ContactConsent, loadConsents } from './consents.ts';
import { type ContactHistoryEntry, loadHistory } from './history.ts';
import { columnsOf, ownFieldsOf, type PersonColumns, type StandingImage, standingOf } from './image.ts';
import { loadWritingStates } from './writing-states.ts';

/** Where somebody stands in one of their accounts. */
export interface ContactPlace extends Omit<StandingImage, 'mapX' | 'mapY' | 'importId'> {
  readonly account: { readonly id: string; readonly name: string };
  readonly reportsTo: { readonly id: string; readonly name: string } | null;
  readonly version: number;
}

export interface ContactDetails extends PersonColumns {
  readonly id: string;
  /** The company's own, by name. */
  readonly fields: Readonly<Record<string, OwnValue>>;
  readonly version: number;
  readonly erasedAt: string | null;
  readonly awayUntil: string | null;
  /** To be left alone until then, as the person asked. */
  readonly pausedUntil: string | null;
  readonly places: readonly ContactPlace[];
  readonly writing: WritingState;
  readonly consents: readonly ContactConsent[];
  /** What people changed, the newest first. */
  readonly history: readonly ContactHistoryEntry[];
}

/** One person with every account they stand in. */
export const getContact = defineVerb({
  name: 'contact.get',
  input: z.object({ id: z.uuid() }),
  run: async (ctx, { id }): Promise<ContactDetails> => {
    const row = await ctx.db.prisma.contact.findUnique({ where: { id }, include });
    if (row === null) throw notFound('contact', id);
    const [writing, consents, history] = await Promise.all([
      loadWritingStates(ctx.db, ctx.appSecret, [row]),
      loadConsents(ctx.db, id),
      loadHistory(ctx.db, id),
    ]);
    return {
      id,
      ...columnsOf(row),
      fields: ownFieldsOf(row),
      version: row.version,
      erasedAt: row.erasedAt?.toISOString() ?? null,
      awayUntil: row.awayUntil?.toISOString() ?? null,
      pausedUntil: row.pausedUntil?.toISOString() ?? null,
      places: row.accounts.map(placeOf),
      writing: writing(id),
      consents,
      history,
    };
  },
});

const include = {
  accounts: {
    include: { account: { select: { id: true, name: true } }, reportsTo: true },
    orderBy: [{ leftOn: { sort: 'asc', nulls: 'first' } }, { account: { name: 'asc' } }],
  },
} satisfies Prisma.ContactInclude;

type PlaceRow = Prisma.ContactGetPayload<{ include: typeof include }>['accounts'][number];

function placeOf(row: PlaceRow): ContactPlace {
  const { mapX: _x, mapY: _y, importId: _importId, ...standing } = standingOf(row);
  const { reportsTo } = row;
  return {
    ...standing,
    account: row.account,
    reportsTo: reportsTo && { id: reportsTo.id, name: nameOf(reportsTo) },
    version: row.version,
  };
}

function nameOf({ firstName, lastName, email }: PersonColumns): string {
  return [firstName, lastName].filter(Boolean).join(' ') || (email ?? '');
}
