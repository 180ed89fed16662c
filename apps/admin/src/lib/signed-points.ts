import { useFormatter } from 'use-intl';

/** Writes a difference of shares (−1 to 1) in percentage points with one decimal: more with a plus, less with a minus. */
export function useSignedPoints(): (difference: number) => string {
  const format = useFormatter();
  return (difference) =>
    format
      .number(difference * 100, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
        signDisplay: 'exceptZero',
      })
      .replace('-', '−');
}
