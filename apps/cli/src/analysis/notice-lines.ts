import { describeNotice } from '@sleutel/domain/analysis';
import { describeReason } from '@sleutel/domain/import';
import type { FileAnalysis, FileReject } from '@sleutel/services/analysis/file';
import { counted, count as figure } from './figures.ts';

/** What the reader has to know of file and figures, a line each. */
export function noticeLines(found: FileAnalysis): string[] {
  const {
    analysis,
    rejects,
    rounded,
    pointAssumed,
    currencies,
    positiveCancelled,
    repeatedOrders,
    spellings,
  } = found;
  return [
    ...rejectLines(rejects),
    ...(rounded > 0 ? [`! ${counted(rounded, 'amount')} had more than six decimals and were rounded`] : []),
    ...(pointAssumed ? [`! ${pointAssumedText}`] : []),
    ...(currencies.length > 1
      ? [`! amounts in ${currencies.join(', ')} are added up as if they were one`]
      : []),
    ...(positiveCancelled > 0 ? [`! ${positiveCancelledText(positiveCancelled)}`] : []),
    ...(repeatedOrders > 0 ? [`! ${repeatedOrdersText(repeatedOrders)}`] : []),
    ...(spellings.length > 0 ? [`! ${spellingsText(spellings)}`] : []),
    ...analysis.notices.map((notice) => `! ${describeNotice(notice)}`),
  ];
}

export const pointAssumedText =
  'every amount with a point has three digits after it, and was read with a decimal point; where the point parts thousands, say --decimal comma';

export function positiveCancelledText(count: number): string {
  const orders = count === 1 ? 'cancelled or returned order has' : 'cancelled or returned orders have';
  return `${figure(count)} ${orders} a positive amount: it adds to revenue; what was taken back is written with a minus`;
}

export function repeatedOrdersText(count: number): string {
  const rows = count === 1 ? 'row repeats' : 'rows repeat';
  return `${figure(count)} ${rows} the order number of an earlier row: every row is counted here, while an import keeps the first of each number, or adds them up with --sum-lines`;
}

const shown = 3;

/** `1 account may stand under several names …: Kaap Wyn (B) + KAAP WYN LTD (C). …` */
export function spellingsText(spellings: FileAnalysis['spellings']): string {
  const some = spellings.slice(0, shown).map(namesText).join('; ');
  const stand =
    spellings.length === 1 ? 'may stand under several names' : 'may stand under several names each';
  return `${counted(spellings.length, 'account')} ${stand}, which splits revenue and class: ${some}${spellings.length > shown ? '; …' : ''}. To count as one, an account has one name in the file`;
}

function namesText(accounts: FileAnalysis['spellings'][number]): string {
  const names = accounts.slice(0, shown).map(({ account, abc }) => `${account} (${abc})`);
  return [...names, ...(accounts.length > shown ? ['…'] : [])].join(' + ');
}

export function rejectLines({ count, first }: FileAnalysis['rejects']): string[] {
  if (count === 0) return [];
  const more = count > shown ? [`!   … and ${counted(count - shown, 'more row')}`] : [];
  return [
    `! ${counted(count, 'row')} left out:`,
    ...first.slice(0, shown).map((reject) => `!   ${rejectText(reject)}`),
    ...more,
  ];
}

/** `line 7, date: "soon" is no date …` */
export function rejectText({ line, column, reason }: FileReject): string {
  return `line ${line}${column === null ? '' : `, ${column}`}: ${describeReason(reason)}`;
}
