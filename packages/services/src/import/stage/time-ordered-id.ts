/**
 * SQL for a new id a row, in the layout of UUID version 7 with the moment of the parameter `at`: rows made
 * together lie together in every index. (PostgreSQL has a function of its own only from version 18 on.)
 */
export function timeOrderedId(at: string): string {
  const milliseconds = `int8send((extract(epoch FROM ${at}::timestamptz) * 1000)::bigint)`;
  const stamped = `overlay(uuid_send(gen_random_uuid()) PLACING substring(${milliseconds} FROM 3) FROM 1 FOR 6)`;
  // A random id has version 4 (0100); two bits more make it 7 (0111).
  return `encode(set_bit(set_bit(${stamped}, 52, 1), 53, 1), 'hex')::uuid`;
}
