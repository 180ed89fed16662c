import { guessDateFormat, guessDecimal } from '@sleutel/domain/import';
import type { Reading } from './reading.ts';

const dated = ['date', 'opened', 'closes', 'decided', 'seen'];
const counted = ['amount', 'cost', 'share-of-wallet'];

/** A reading with the forms that the first rows show, where nobody said any: null is said, undefined is not. */
export function withGuessedForms(
  reading: Reading,
  {
    header,
    samples,
  }: { readonly header: readonly string[]; readonly samples: readonly (readonly string[])[] },
): Reading {
  const cellsOf = (columns: readonly string[]) =>
    columns.flatMap((column) => {
      const at = header.indexOf(reading.map[column] ?? '');
      return at === -1 ? [] : samples.map((cells) => cells[at] ?? '');
    });
  const { dateFormat = guessDateFormat(cellsOf(dated)) ?? undefined } = reading;
  const { decimal = guessDecimal(cellsOf(counted)) ?? undefined } = reading;
  return {
    ...reading,
    ...(dateFormat !== undefined && { dateFormat }),
    ...(decimal !== undefined && { decimal }),
  };
}
