import { describeReason } from '@sleutel/domain/import';
import type { FileReject } from '@sleutel/services/analysis/file';

/**
 * Runs `work`, and writes the rows it leaves out to a CSV: line, column, reason, and the cells as they were.
 * Without a rejected row, or without a path, there is no file.
 */
export async function withRejectsFile<T>(
  path: string | undefined,
  work: (onReject: (reject: FileReject, cells: readonly string[]) => Promise<void>) => Promise<T>,
): Promise<T> {
  if (path === undefined) return work(async () => undefined);
  const { CsvWriter } = await import('@sleutel/services/export');
  const file = new CsvWriter(path, ['line', 'column', 'reason', 'row']);
  try {
    return await work(({ line, column, reason }, cells) =>
      file.write([line, column, describeReason(reason), ...cells]),
    );
  } finally {
    await file.close();
  }
}
