import { expect, test } from 'vitest';
import { answeredIds, messageOfId, ownText } from './reply-mail.ts';
import { returnDay } from './reply-return.ts';

/** A Wednesday. */
const RECEIVED = '2026-04-01';

test.each([
  ['I am out of the office and will be back on 8 April 2026.', '2026-04-08'],
  ['Returning Monday, April 13th. For urgent matters call 021 555 1234.', '2026-04-13'],
  ['I am on leave until 7 April.', '2026-04-08'],
  ['Away 2026-04-02 through 2026-04-10.', '2026-04-11'],
  ['I am away from 1 April to 7 April and will return on 8 April.', '2026-04-08'],
  ['Ek is met verlof tot 17 April en is terug op 20 April 2026.', '2026-04-20'],
  ['Ek is buite kantoor tot en met 10/04/2026.', '2026-04-11'],
  ['Ich bin ab dem 14.4. wieder im Büro erreichbar.', '2026-04-14'],
  ['Ich bin bis einschließlich 12. April 2026 nicht im Haus.', '2026-04-13'],
  ['Vom 1.4. bis 9.4.2026 bin ich abwesend.', '2026-04-10'],
  ['Ik ben afwezig t/m 6 april en vanaf 7 april weer bereikbaar.', '2026-04-07'],
  ['Ik ben terug op dinsdag 21 april.', '2026-04-21'],
  ['I am back on 04/20/2026.', '2026-04-20'],
  ['Back on 5 January.', '2026-04-08'],
  ['I am away at the moment. Our office opens at 08.30 to 17.00, call 021 555-1234.', '2026-04-08'],
  ['', '2026-04-08'],
  ['Back on 31 April.', '2026-04-08'],
  ['Back on 8 April 2029.', '2026-04-08'],
  ['I was away until 20 March 2026.', '2026-04-08'],
])('%s', (text, day) => {
  expect(returnDay(text, RECEIVED)).toBe(day);
});

test('a day without a year is the next of its name', () => {
  expect(returnDay('Back on 5 January.', '2025-12-20')).toBe('2026-01-05');
});

test('what is quoted of our own message says nothing of the absence', () => {
  const text = [
    'I am away until 7 April.',
    '',
    'On Wed, 1 Apr 2026 at 09:12, Ben <ben@house.example> wrote:',
    '> The offer is valid until 30 June 2026.',
    'back on 30 June 2026',
  ].join('\r\n');
  expect(ownText(text)).toBe('I am away until 7 April.\n');
  expect(returnDay(text, RECEIVED)).toBe('2026-04-08');
});

test('an answer names what it answers, the nearest first', () => {
  const headers = {
    'in-reply-to': '<c@x>',
    references: '<a@x> <b@x>\r\n <c@x>',
  };
  expect(answeredIds({ headers })).toEqual(['<c@x>', '<b@x>', '<a@x>']);
  expect(answeredIds({ headers: {} })).toEqual([]);
});

test('only a Message-ID made of a UUID is one of ours', () => {
  const id = '0190a1b2-c3d4-8e5f-8a6b-7c8d9e0f1a2b';
  expect(messageOfId(`<${id.toUpperCase()}@house.example>`)).toBe(id);
  expect(messageOfId('<CAF+x=1@mail.gmail.example>')).toBeNull();
});
