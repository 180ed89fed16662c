import { type Db, Prisma } from '@sleutel/db';
import type { Company } from '@sleutel/domain/company';
import {
  isWanted,
  maskAddress,
  mayLift,
  type SuppressionReason,
  type TopicEntry,
  type TopicStanding,
} from '@sleutel/domain/consent';
import { dayIn, zoneOf } from '@sleutel/domain/enrolment';
import { languageOf } from '@sleutel/domain/message';
import type { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { loadCompany } from '../company/index.ts';
import { defineVerb, notFound } from '../core/index.ts';
import { suppressionOf } from './suppression.ts';
import { openToken } from './token.ts';
import { loadTopicStandings } from './topic-standing.ts';

type Reader = Pick<Db['pool'], 'query'>;

/** What a person gets, as their own page shows it. */
export interface Preferences {
  /** With most of its name left out. */
  readonly address: string;
  readonly language: Language;
  readonly accounts: readonly string[];
  readonly topics: readonly {
    readonly key: string;
    readonly names: TopicEntry['names'];
    readonly wanted: boolean;
  }[];
  /** The day on which a pause the person asked for ends, `YYYY-MM-DD`; null where there is none. */
  readonly pausedUntil: string | null;
  /** Why nothing is written at all. */
  readonly suppressed: SuppressionReason | null;
  /** Whether the person may choose again; what was suppressed for other reasons is the company's to settle. */
  readonly mayChoose: boolean;
}

export interface PreferencesRow {
  readonly contactId: string;
  readonly email: string;
  readonly language: string | null;
  readonly accounts: readonly string[];
  readonly accountLanguage: string | null;
  readonly timeZone: string | null;
  readonly accountTimeZone: string | null;
  readonly awayUntil: Date | null;
  readonly pausedUntil: Date | null;
}

/** What stands of a person: enough to show the page, and to tell what a choice changes. */
export interface PreferencesStanding {
  readonly row: PreferencesRow;
  readonly standings: readonly TopicStanding[];
  readonly suppressed: SuppressionReason | null;
}

/** Looks up what a person gets, and changes nothing: links are followed by machines too. */
export const getPreferences = defineVerb({
  name: 'consent.preferences',
  input: z.object({ token: z.string().min(1).max(200) }),
  run: async (ctx, { token }): Promise<Preferences> => {
    const company = await loadCompany(ctx.db);
    const contactId = openToken(ctx.appSecret, 'preferences', token);
    const standing = contactId && (await loadPreferences(ctx.db.pool, ctx.appSecret, company, contactId));
    if (!standing) throw notFound('link', 'token');
    return preferencesOf(standing, company, ctx.now());
  },
});

/** Null where there is no such person, or they were erased. */
export async function loadPreferences(
  db: Reader,
  appSecret: string,
  company: Company,
  contactId: string,
): Promise<PreferencesStanding | null> {
  const { rows } = await db.query<PreferencesRow>(Prisma.sql`
    SELECT c.id AS "contactId", c.email, c.language, COALESCE(array_agg(a.name ORDER BY a.name)
             FILTER (WHERE a.id IS NOT NULL), '{}') AS accounts, min(a.language) AS "accountLanguage",
           c.time_zone AS "timeZone", min(a.time_zone) AS "accountTimeZone", c.away_until AS "awayUntil",
           c.paused_until AS "pausedUntil"
    FROM contacts c
    LEFT JOIN account_contacts ac ON ac.contact_id = c.id AND ac.left_on IS NULL
    LEFT JOIN accounts a ON a.id = ac.account_id
    WHERE c.id = ${contactId}::uuid AND c.email IS NOT NULL
    GROUP BY c.id`);
  const [row] = rows;
  if (!row) return null;
  const standings = await loadTopicStandings(db, contactId, company.settings.consent.topics);
  const suppression = await suppressionOf(db, appSecret, row.email);
  return { row, standings, suppressed: suppression?.reason ?? null };
}

export function preferencesOf(
  { row, standings, suppressed }: PreferencesStanding,
  company: Company,
  now: Date,
): Preferences {
  const { topics } = company.settings.consent;
  const { pausedUntil } = row;
  const zone = zoneOf(row.timeZone, row.accountTimeZone, company.timeZone);
  return {
    address: maskAddress(row.email),
    language: languageOf(row.language, row.accountLanguage, company.language),
    accounts: row.accounts,
    topics: standings.map((standing) => ({
      key: standing.topic,
      names: topics.find(({ key }) => key === standing.topic)?.names ?? {},
      wanted: isWanted(standing, suppressed !== null),
    })),
    pausedUntil: pausedUntil !== null && pausedUntil > now ? dayIn(zone, pausedUntil) : null,
    suppressed,
    mayChoose: suppressed === null || mayLift(suppressed),
  };
}
