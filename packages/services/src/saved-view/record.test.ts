import { expect, test } from 'vitest';
import { ViewSearch } from './record.ts';

const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

test('what stands in an address is kept', () => {
  const search = { status: ['lost'], where: { all: [{ field: 'owner', in: ['ben', null] }] }, page: 2 };
  expect(ViewSearch.parse(search)).toEqual(search);
});

test('what is nested deeper than any address is refused, however deep it is', () => {
  const refused = {
    success: false,
    error: { issues: [{ path: ['status'], message: 'is nested too deep' }] },
  };
  expect(ViewSearch.safeParse({ status: nested(11) })).toMatchObject(refused);
  expect(ViewSearch.safeParse({ status: nested(100_000) })).toMatchObject(refused);
});
