/**
 * SQL for the id of a new row: `base`, a time-ordered id made for the batch, with `row` (a whole number, unique
 * in the batch) in four of its random bytes. Ids of one batch ascend with their rows, so that every index on
 * them is filled from one end, and those of two batches differ in the bytes that stay random.
 */
export function numberedId(base: string, row: string): string {
  return `encode(overlay(uuid_send(${base}::uuid) PLACING int4send((${row})::int) FROM 10 FOR 4), 'hex')::uuid`;
}
