import { AccountStatus, type Analysis, type Fit } from '@sleutel/domain/analysis';
import { sumMillionths } from '@sleutel/domain/money';
import type { FileAnalysis } from '@sleutel/services/analysis/file';
import { largestTable, winBackOf, winBackTable } from './account-tables.ts';
import { amount, count, counted, percent } from './figures.ts';
import { nineBoxTable } from './nine-box-table.ts';
import { noticeLines } from './notice-lines.ts';
import { wrapped } from './wrapped.ts';

/** How a heading is set apart; the plain text where nothing else can be shown. */
export type Heading = (text: string) => string;

const columns = 100;

/** The analysis for the person at the terminal: at most 100 columns wide. */
export function reportLines(found: FileAnalysis, heading: Heading): string[] {
  const { analysis } = found;
  const winBack = winBackOf(analysis);
  const section = (title: string, lines: readonly string[]) => ['', heading(title), ...lines];
  return [
    ...headLines(analysis),
    ...noticeLines(found).flatMap((line) => wrapped(line, columns)),
    ...section(`ABC-XYZ: accounts and share of ${analysis.measure}`, nineBoxTable(analysis)),
    ...section(`Largest by ${analysis.measure}`, largestTable(analysis)),
    ...(winBack.length === 0
      ? section('Win back', ['Nobody is slipping or lost.'])
      : section(winBackTitle(winBack), winBackTable(winBack))),
    ...section('Purchase model', wrapped(modelLine(analysis.model), columns)),
  ];
}

function headLines({ asOf, from, currency, measure, totals, keyAccounts, accounts }: Analysis): string[] {
  const unit = currency === undefined ? '' : ` ${currency}`;
  const profit = totals.profit === null ? [] : [`profit ${amount(totals.profit)}${unit}`];
  const sums = [
    counted(totals.accounts, 'account'),
    `${counted(totals.orders, 'order')} (${count(totals.cancelled)} cancelled or returned)`,
    `revenue ${amount(totals.revenue)}${unit}`,
    ...profit,
  ];
  const statuses = AccountStatus.options.map(
    (status) => `${count(accounts.filter((account) => account.status === status).length)} ${status}`,
  );
  const keys = counted(keyAccounts.count, 'key account');
  return [
    `Orders from ${from ?? asOf} to ${asOf}`,
    sums.join(' · '),
    `${keys} make${keyAccounts.count === 1 ? 's' : ''} ${percent(keyAccounts.share)} of the ${measure}`,
    statuses.join(' · '),
  ];
}

function winBackTitle(accounts: ReturnType<typeof winBackOf>): string {
  const sum = sumMillionths(accounts.map(({ valueAtRisk }) => valueAtRisk));
  return `Win back: ${counted(accounts.length, 'account')} slipping or lost, ${amount(sum)} at risk in 52 weeks`;
}

/** The model in one line; `MBG/CNBD-2` has gaps of two stages. */
export function modelLine(fit: Fit | null): string {
  if (fit === null) return 'None: no order was completed.';
  const parameters = [
    `r ${fit.r.toFixed(3)}`,
    `alpha ${fit.alpha.toFixed(3)}`,
    `a ${fit.a.toFixed(3)}`,
    `b ${fit.b.toFixed(3)}`,
  ];
  return `${modelName(fit)} on ${counted(fit.accounts, 'account')}: ${parameters.join(' · ')} · log-likelihood ${fit.logLikelihood.toFixed(1)}`;
}

function modelName({ name, k }: Fit): string {
  if (name === 'bg') return k === 1 ? 'BG/NBD' : `BG/CNBD-${k}`;
  return k === 1 ? 'MBG/NBD' : `MBG/CNBD-${k}`;
}
