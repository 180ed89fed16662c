import { AccountColumn } from '@sleutel/domain/account';
import { cellOf, describeReason } from '@sleutel/domain/analysis';
import { dayIn } from '@sleutel/domain/enrolment';
import { Language } from '@sleutel/domain/template';
import { z } from 'zod';
import { latestRun } from '../analysis/latest-run.ts';
import { loadCompany } from '../company/index.ts';
import { type Authorised, defineVerb } from '../core/index.ts';
import { decimalCell, type Sheet, type SheetCell } from '../export/index.ts';
import { AccountListInput } from './list-input.ts';
import { type AccountListItem, itemOf } from './list-item.ts';
import { rowsWith } from './listed-rows.ts';
import { narrowingOf } from './narrowing.ts';
import { nextSteps } from './next-steps.ts';
import { allInOrder } from './ordered.ts';
import { trends, trendWindow } from './trend.ts';

const Input = AccountListInput.omit({ limit: true, offset: true }).extend({
  /** In the order of the file, after the name. */
  columns: z.array(AccountColumn).max(AccountColumn.options.length),
  /** Of the next steps, which are known in several. */
  language: Language.default('en'),
});

/** Read at once: as many as the trends of one query stay small with. */
const PAGE = 2_000;

/** The accounts a filter leaves as the rows of a file: the columns and the order in which the list shows them. */
export const exportAccountList = defineVerb({
  name: 'account.exportList',
  input: Input,
  run: async (ctx, { columns, language, ...list }): Promise<Sheet> => {
    const run = await latestRun(ctx.db.pool);
    const { currency, timeZone } = await loadCompany(ctx.db);
    const months = trendWindow(run?.asOf ?? dayIn(timeZone, ctx.now()));
    const parts = partsOf(columns, { months, currency, language });
    const rows: SheetCell[][] = [];
    // Which they are is read at once: where pages are turned while accounts change their places, some come twice or never.
    const ids = await allInOrder(ctx.db.pool, await narrowingOf(ctx, list), list);
    for (let start = 0; start < ids.length; start += PAGE) {
      const page = await rowsWith(ctx.db, run, ids.slice(start, start + PAGE));
      const beside = await besideOf(
        ctx,
        page.map(({ id }) => id),
        columns,
        months,
      );
      const items = page.map((row) => itemOf(row, beside.trends, beside.steps));
      rows.push(...items.map((item) => parts.flatMap(({ cells }) => cells(item))));
    }
    return { name: 'Accounts', columns: parts.flatMap(({ names }) => names), rows };
  },
});

/** What is only looked up where it is shown. */
async function besideOf(
  { db }: Authorised<'account.exportList'>,
  ids: readonly string[],
  columns: readonly AccountColumn[],
  months: readonly string[],
) {
  const asked = (...any: readonly AccountColumn[]) =>
    columns.some((column) => any.includes(column)) ? ids : [];
  return {
    trends: await trends(db, asked('trend'), months),
    steps: await nextSteps(db, asked('nextStep', 'stepBy', 'stepDue')),
  };
}

/** A column of the list: one of the file, or one for each month of a trend. */
interface Part {
  readonly names: readonly string[];
  readonly cells: (account: AccountListItem) => readonly SheetCell[];
}

interface Ground {
  readonly months: readonly string[];
  /** The company's, in which amounts are that have none of their own. */
  readonly currency: string;
  readonly language: Language;
}

const amounts: ReadonlySet<AccountColumn> = new Set(['revenue', 'profit', 'valueAtRisk', 'trend']);

/** Amounts are followed by the currency they are in, which the list shows beside each. */
function partsOf(columns: readonly AccountColumn[], ground: Ground): Part[] {
  const parts = { ...wordParts(ground), ...figureParts(ground) } satisfies Record<AccountColumn, Part>;
  return [
    one('name', ({ name }) => name),
    ...columns.map((column) => parts[column]),
    ...(columns.some((column) => amounts.has(column))
      ? [one('currency', (account) => account.currency ?? ground.currency)]
      : []),
  ];
}

function wordParts({ language }: Ground) {
  return {
    status: one('status', ({ status }) => status),
    reasons: one('reasons', ({ reasons }) => reasons.map(describeReason).join(' ')),
    cell: one('cell', ({ abc, xyz }) => (abc && xyz ? cellOf(abc, xyz) : null)),
    type: one('type', ({ type }) => type),
    owner: one('owner', ({ owner }) => owner?.name ?? null),
    nextStep: one('next-step', ({ nextStep }) => titleIn(nextStep?.title ?? {}, language)),
    stepBy: one('next-step-by', ({ nextStep }) => nextStep?.assignee ?? null),
    stepDue: one('next-step-due', ({ nextStep }) => nextStep?.dueOn ?? null),
    number: one('account', ({ externalId }) => externalId),
    industry: one('industry', ({ industry }) => industry),
    country: one('country', ({ country }) => country),
    tags: one('tags', ({ tags }) => tags.join(', ')),
  };
}

function figureParts({ months }: Ground) {
  return {
    revenue: one('revenue', ({ revenue }) => decimalCell(revenue)),
    profit: one('profit', ({ profit }) => decimalCell(profit)),
    share: one('share', ({ share }) => share),
    valueAtRisk: one('value-at-risk', ({ valueAtRisk }) => decimalCell(valueAtRisk)),
    pAlive: one('p-alive', ({ pAlive }) => pAlive),
    trend: { names: months, cells: ({ trend }: AccountListItem) => trend },
    orders: one('orders', ({ orders }) => orders),
    lastOrder: one('last-order-on', ({ lastOrderOn }) => lastOrderOn),
  };
}

function one(name: string, cell: (account: AccountListItem) => SheetCell): Part {
  return { names: [name], cells: (account) => [cell(account)] };
}

function titleIn(titles: Readonly<Record<string, string>>, language: Language): string | null {
  return titles[language] ?? Object.values(titles)[0] ?? null;
}
