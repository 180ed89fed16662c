import type { ExtraColumn, Notice } from '@sleutel/domain/import';

/** The notice of columns that an import has no use for. */
export function ignoredColumns(extra: readonly ExtraColumn[]): readonly Notice[] {
  return extra.length === 0 ? [] : [{ code: 'columns-ignored', columns: extra.map(({ header }) => header) }];
}
