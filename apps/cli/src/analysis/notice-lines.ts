import { describeNotice } from '@sleutel/domain/analysis';
import { describeReason } from '@sleutel/domain/import';
import type { FileAnalysis, FileReject } from '@sleutel/services/analysis/file';
import { counted } from './figures.ts';

/** What the reader has to know of file and figures, a line each. */
export function noticeLines({ analysis, rejects, rounded, currencies }: FileAnalysis): string[] {
  return [
    ...rejectLines(rejects),
    ...(rounded > 0 ? [`! ${counted(rounded, 'amount')} had more than six decimals and were rounded`] : []),
    ...(currencies.length > 1
      ? [`! amounts in ${currencies.join(', ')} are added up as if they were one`]
      : []),
    ...analysis.notices.map((notice) => `! ${describeNotice(notice)}`),
  ];
}

const shown = 3;

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
