import { type Db, Prisma } from '@sleutel/db';
import { TimelineKind } from '@sleutel/domain/account';
import { Day } from '@sleutel/domain/time';
import { z } from 'zod';
import { companyZone } from '../company/index.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { nameChanges } from './timeline-names.ts';
import { timelineSources } from './timeline-sources.ts';

export interface TimelineItem {
  readonly kind: TimelineKind;
  /** Unique in the history of the account. */
  readonly key: string;
  /** What exactly happened, such as `deliveryLate`. */
  readonly what: string;
  /** ISO 8601; where only a day is known the first moment of that where the company is. */
  readonly at: string;
  /** The day it is of there, `YYYY-MM-DD`. */
  readonly on: string;
  readonly dayOnly: boolean;
  /** What it is called in the company's own words. */
  readonly title: string | null;
  /** More of it, by `what`: words, a rule, reasons, or what a field was and is. */
  readonly detail: string | null;
  /** Decimal text. */
  readonly amount: string | null;
  readonly currency: string | null;
  /** Who did it, where a user did. */
  readonly by: string | null;
  /** The id of what it leads to. */
  readonly target: string | null;
}

export interface Timeline {
  readonly items: readonly TimelineItem[];
  /** Asks for what is older; null at the end. */
  readonly nextCursor: string | null;
}

const Input = z.object({
  id: z.uuid(),
  /** Without them all. */
  kinds: z.array(TimelineKind).min(1).optional(),
  from: Day.optional(),
  until: Day.optional(),
  limit: z.int().min(1).max(200).default(50),
  /** Where the page before ended. */
  cursor: z
    .string()
    .regex(/^\d{4}-\d\d-\d\dT[\d:.]+Z\|/)
    .optional(),
});
type Input = z.output<typeof Input>;

/** Everything that happened with an account up to now, the newest first, a page at a time. */
export const accountTimeline = defineVerb({
  name: 'account.timeline',
  input: Input,
  run: async ({ db, now }, input): Promise<Timeline> => {
    if ((await db.prisma.account.count({ where: { id: input.id } })) === 0) {
      throw notFound('account', input.id);
    }
    const rows = await pageOf(db, input, now());
    const shown = await nameChanges(db.pool, rows.slice(0, input.limit));
    const items = shown.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
    const last = items.at(-1);
    return { items, nextCursor: rows.length > items.length && last ? `${last.at}|${last.key}` : null };
  },
});

type Row = Omit<TimelineItem, 'at'> & { readonly at: Date };

/** One more than a page. Each source gives no more than that, by its index, before they are put in order. */
async function pageOf({ pool }: Db, input: Input, now: Date): Promise<Row[]> {
  const zone = await companyZone(pool);
  const wanted = Prisma.sql`${withinPeriod(input, zone)} AND ${afterCursor(input.cursor)}`;
  const sources = (input.kinds ?? TimelineKind.options).flatMap((kind) =>
    timelineSources[kind].map(
      (source) => Prisma.sql`
        (SELECT ${kind} AS kind, s.* FROM (${source}) s CROSS JOIN this WHERE s.at <= this.now AND ${wanted}
         ORDER BY at DESC, key COLLATE "C" DESC LIMIT ${input.limit + 1})`,
    ),
  );
  const { rows } = await pool.query<Row>(Prisma.sql`
    WITH this AS (SELECT ${input.id}::uuid AS id, ${now}::timestamptz AS now, ${zone}::text AS zone)
    SELECT h.kind, h.key, h.what, h.at, h."on", h."dayOnly", h.title, h.detail, h.amount, h.currency, h.target, u.name AS by
    FROM (${Prisma.join(sources, ' UNION ALL ')}) h LEFT JOIN users u ON u.id = h.actor
    ORDER BY h.at DESC, h.key COLLATE "C" DESC LIMIT ${input.limit + 1}`);
  return rows;
}

function withinPeriod({ from, until }: Input, zone: string): Prisma.Sql {
  return Prisma.sql`(${from ?? null}::date IS NULL OR s.at >= ${from ?? null}::date::timestamp AT TIME ZONE ${zone})
    AND (${until ?? null}::date IS NULL OR s.at < (${until ?? null}::date + 1)::timestamp AT TIME ZONE ${zone})`;
}

function afterCursor(cursor: string | undefined): Prisma.Sql {
  if (cursor === undefined) return Prisma.sql`true`;
  const bar = cursor.indexOf('|');
  const [at, key] = [cursor.slice(0, bar), cursor.slice(bar + 1)];
  return Prisma.sql`(s.at, s.key COLLATE "C") < (${at}::timestamptz, ${key})`;
}
