import { createTestDatabase, type TestDatabase } from '@sleutel/db/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { storm } from './testing/event-storm/storm.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let database: TestDatabase;
let house: TestApp;

beforeAll(async () => {
  database = await createTestDatabase();
  house = await createTestApp(database.url);
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

test('events in any order, each three times, with forged and stale ones between, come to one state', async () => {
  const counts = await storm(house, { events: 120, times: 3, messages: 12, seeds: 4, lanes: 6 });
  expect(counts).toEqual({
    posted: 120 * 5 * 4,
    refused: 120 * 2 * 4,
    forgedTaken: 0,
    goodRefused: 0,
    unhandled: 0,
    outcomes: 1,
  });
});
