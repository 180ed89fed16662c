import { describeNotice, describeReason } from '@sleutel/domain/import';
import type { ImportResult } from '@sleutel/services/import';

/** What an import did, for the person at the terminal. */
export function importLines(result: ImportResult): readonly string[] {
  const { kind, fileName, rows, inserted, updated, unchanged, rejected, rejectsFile, id } = result;
  const counts = [
    `${count(inserted)} inserted`,
    `${count(updated)} updated`,
    `${count(unchanged)} unchanged`,
    `${count(rejected)} rejected`,
  ];
  return [
    `${result.dryRun ? 'Dry run, nothing kept. ' : ''}${fileName}: ${count(rows)} ${rows === 1 ? 'row' : 'rows'} of ${kind}: ${counts.join(', ')}`,
    ...result.firstRejected.map(rejectLine),
    ...result.notices.map((notice) => `! ${describeNotice(notice)}`),
    ...(rejectsFile === null ? [] : [`Rejected rows with reasons: ${rejectsFile}`]),
    ...(id === null ? [] : [`To take it back: npm run sleutel -- undo-import ${id}`]),
  ];
}

/** `Line 7, date: "soon" is no date …` */
function rejectLine({ line, column, reason }: ImportResult['firstRejected'][number]): string {
  return `!   line ${line}${column === null ? '' : `, ${column}`}: ${describeReason(reason)}`;
}

function count(value: number): string {
  return value.toLocaleString('en');
}
