import { Prisma } from '@sleutel/db';
import type { AccountStatus, Cell } from '@sleutel/domain/analysis';
import { dayIn } from '@sleutel/domain/enrolment';
import type { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { findAccount } from '../account/find.ts';
import { type AccountPerson, peopleOf } from '../account/people.ts';
import { snapshotsOf } from '../analysis/snapshot.ts';
import { loadCompany } from '../company/index.ts';
import { defineVerb, type ServiceDeps } from '../core/index.ts';
import { type OpenSolution, openSolutions } from '../dossier/open-solutions.ts';
import { type PlanView, viewPlan } from './view.ts';

/** Plan and dossier of an account in one, for people who have neither open. Days are `YYYY-MM-DD`, money decimal text. */
export interface BoardDocument {
  readonly company: string;
  /** The language of whoever asks. */
  readonly language: Language;
  readonly today: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly account: {
    readonly id: string;
    readonly externalId: string;
    readonly name: string;
    readonly industry: string | null;
    readonly region: string | null;
    readonly country: string | null;
    readonly employees: number | null;
    readonly owner: string | null;
  };
  readonly standing: {
    readonly asOf: string;
    readonly status: AccountStatus;
    readonly cell: Cell;
    readonly revenue: string;
    readonly valueAtRisk: string;
    readonly pAlive: number | null;
  } | null;
  readonly general: Readonly<Record<GeneralPart, string | null>>;
  readonly people: readonly AccountPerson[];
  readonly stages: readonly { readonly name: string; readonly days: number | null }[];
  readonly competitors: readonly {
    readonly name: string;
    readonly shareOfWallet: number | null;
    readonly strengths: string | null;
  }[];
  /** What there is most to win, at most five. */
  readonly whiteSpace: readonly OpenSolution[];
  readonly tenders: readonly {
    readonly title: string;
    readonly openedOn: string;
    readonly outcome: 'open' | 'won' | 'lost' | 'withdrawn';
    readonly reason: string | null;
  }[];
  readonly complaints: readonly { readonly summary: string; readonly openedOn: string }[];
  readonly promises: readonly { readonly summary: string; readonly dueOn: string }[];
  readonly plan: PlanView;
}

type GeneralPart = 'description' | 'history' | 'organisation' | 'surroundings' | 'decisionNote';

/** Everything the printed plan says. */
export const boardDocument = defineVerb({
  name: 'plan.board',
  input: z.object({ accountId: z.uuid() }),
  run: async (ctx, { accountId }): Promise<BoardDocument> => {
    const { db } = ctx;
    const [company, account, plan, snapshots, language, rows] = await Promise.all([
      loadCompany(db),
      findAccount(db, accountId),
      viewPlan(ctx, accountId),
      snapshotsOf(db.pool, accountId),
      languageOf(ctx),
      dossierRows(db, accountId),
    ]);
    const whiteSpace = await openSolutions(db.pool, accountId, company);
    const { id, externalId, name, industry, region, country, employees, owner } = account;
    const [latest] = snapshots;
    return {
      company: company.name,
      language: language ?? company.language,
      today: dayIn(company.timeZone, ctx.now()),
      timeZone: company.timeZone,
      currency: account.currency ?? company.currency,
      account: { id, externalId, name, industry, region, country, employees, owner: owner?.name ?? null },
      standing: latest
        ? {
            asOf: latest.asOf,
            status: latest.status,
            cell: latest.cell,
            revenue: latest.revenue,
            valueAtRisk: latest.valueAtRisk,
            pAlive: latest.pAlive,
          }
        : null,
      general: {
        description: account.description,
        history: account.history,
        organisation: account.organisation,
        surroundings: account.surroundings,
        decisionNote: account.decisionNote,
      },
      people: peopleOf(account.people).filter(({ leftOn }) => leftOn === null),
      ...rows,
      whiteSpace,
      plan,
    };
  },
});

async function languageOf({ db, actor }: ServiceDeps & { actor: { kind: string; id: string } }) {
  if (actor.kind !== 'user') return null;
  const user = await db.prisma.user.findUnique({ where: { id: actor.id }, select: { language: true } });
  return user?.language ?? null;
}

type DossierRows = Pick<BoardDocument, 'stages' | 'competitors' | 'tenders' | 'complaints' | 'promises'>;

async function dossierRows({ pool }: ServiceDeps['db'], accountId: string): Promise<DossierRows> {
  const id = Prisma.sql`${accountId}::uuid`;
  const rows = async <T extends object>(sql: Prisma.Sql): Promise<T[]> => (await pool.query<T>(sql)).rows;
  const [stages, competitors, tenders, complaints, promises] = await Promise.all([
    rows<DossierRows['stages'][number]>(Prisma.sql`
      SELECT name, days FROM decision_stages WHERE account_id = ${id} ORDER BY position`),
    rows<DossierRows['competitors'][number]>(Prisma.sql`
      SELECT c.name, ac.share_of_wallet AS "shareOfWallet", ac.strengths
      FROM account_competitors ac JOIN competitors c ON c.id = ac.competitor_id
      WHERE ac.account_id = ${id} ORDER BY ac.share_of_wallet DESC NULLS LAST, c.name`),
    rows<DossierRows['tenders'][number]>(Prisma.sql`
      SELECT title, opened_on AS "openedOn", outcome::text, reason FROM tenders
      WHERE account_id = ${id} ORDER BY opened_on DESC, id LIMIT 8`),
    rows<DossierRows['complaints'][number]>(Prisma.sql`
      SELECT summary, opened_on AS "openedOn" FROM complaints
      WHERE account_id = ${id} AND closed_on IS NULL ORDER BY opened_on, id`),
    rows<DossierRows['promises'][number]>(Prisma.sql`
      SELECT summary, due_on AS "dueOn" FROM promises
      WHERE account_id = ${id} AND kept_on IS NULL ORDER BY due_on, id`),
  ]);
  return { stages, competitors, tenders, complaints, promises };
}
