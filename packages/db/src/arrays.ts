/*
 * Arrays as PostgreSQL reads them. The driver looks at every text of an array character by character, as it may hold
 * anything; what cannot hold a quote, a comma or a brace is written as it is.
 */

/** UUIDs for a parameter of `uuid[]`. */
export function uuidArray(ids: readonly (string | null)[]): string {
  return arrayOf(ids, (id) => id);
}

/** Moments for a parameter of `timestamptz[]`. */
export function timeArray(times: readonly (Date | null)[]): string {
  return arrayOf(times, (time) => time.toISOString());
}

/** Bytes, in hexadecimal, for a parameter of `bytea[]`. */
export function hexArray(bytes: readonly (string | null)[]): string {
  return arrayOf(bytes, (hex) => `"\\\\x${hex}"`);
}

function arrayOf<T>(values: readonly (T | null)[], write: (value: T) => string): string {
  return `{${values.map((value) => (value === null ? 'NULL' : write(value))).join(',')}}`;
}
