import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MessageText, textOf } from '../message-text.ts';
import { Bodies } from './body.ts';

interface Email {
  readonly subject: string;
  readonly html: MessageText;
  readonly text: MessageText;
}

/** The bytes of a request for some e-mails, each in pieces or not. */
function inPieces(emails: readonly Email[]): Buffer {
  const bodies = new Bodies();
  const stood = emails.map(({ subject, html, text }) => ({
    subject,
    html: bodies.standInFor(html),
    text: bodies.standInFor(text),
  }));
  return Buffer.from(bodies.bytesOf(JSON.stringify(stood)));
}

function asWhole(emails: readonly Email[]): Buffer {
  const whole = emails.map(({ subject, html, text }) => ({
    subject,
    html: textOf(html),
    text: textOf(text),
  }));
  return Buffer.from(JSON.stringify(whole));
}

const [FIRST_HALF, SECOND_HALF] = ['\uD83D', '\uDE00'];
const markup = [
  '<p style="color:#333">',
  '</p>\r\n\t',
  'Grüße\u2028—\u2029',
  '',
  '😀',
  '\u0000\u001F\u007F\u0080\\',
];
const halves = ['<p>', FIRST_HALF, SECOND_HALF, `${SECOND_HALF}</p>${FIRST_HALF}`];

describe('the same bytes as of the whole text', () => {
  test.each<[string, MessageText]>([
    ['markup and own text', { markup, pieces: [0, 'Anna', 1, 0, 'Anna', 1] }],
    ['quotes and backslashes', { markup, pieces: ['"', 5, '\\"\\', '\\u0041'] }],
    ['control characters', { markup, pieces: ['\u0000', 5, '\b\f\n\r\t\u001F\u007F'] }],
    ['other scripts', { markup, pieces: [2, 'Müller', 'Ж', '€', '語', '\u2028\uFEFF\uFFFF'] }],
    ['emoji', { markup, pieces: [4, '👩🏽‍🌾', 4] }],
    ['nothing', { markup, pieces: ['', 3, ''] }],
    ['no pieces', { markup, pieces: [] }],
    ['no markup', { markup: [], pieces: ['<p>', 'Köln'] }],
    ['halves without another', { markup, pieces: [0, FIRST_HALF, 1, SECOND_HALF, `${SECOND_HALF}a`] }],
    ['a sign halved between its own pieces', { markup, pieces: [0, `a${FIRST_HALF}`, `${SECOND_HALF}b`, 1] }],
    ['a sign halved around an empty piece', { markup, pieces: [FIRST_HALF, '', 3, SECOND_HALF] }],
    ['a sign halved between markup', { markup: halves, pieces: [0, 1, 2, 0, 3, 3, 2] }],
    ['a sign halved between both', { markup: halves, pieces: ['ü', 1, SECOND_HALF, FIRST_HALF, 2, '"'] }],
    ['own text longer than all before', { markup, pieces: [0, '語\u0001'.repeat(200_000), 1] }],
  ])('%s', (_name, html) => {
    const others = { markup, pieces: ['before', 1] };
    const emails = [others, html, others, 'whole'].map((text) => ({ subject: '–', html: text, text }));
    expect(inPieces(emails).equals(asWhole(emails))).toBe(true);
  });

  test('whatever they are made of', () => {
    const nasty = ['"', '\\', '\n', '\u0000', '\u007F', '\u2028', 'ü', '語', '😀', FIRST_HALF, SECOND_HALF];
    const string = fc.string({ unit: fc.oneof(fc.constantFrom(...nasty), fc.string({ maxLength: 1 })) });
    const shared = fc.array(fc.oneof(string, fc.constant('<p class="a">')), { minLength: 1, maxLength: 6 });
    const body = (markup: readonly string[]): fc.Arbitrary<MessageText> =>
      fc.oneof(
        string,
        fc
          .array(fc.oneof(fc.nat({ max: markup.length - 1 }), string), { maxLength: 12 })
          .map((pieces) => ({ markup, pieces })),
      );
    const emails = shared.chain((markup) =>
      fc.array(fc.record({ subject: string, html: body(markup), text: body(markup) }), { maxLength: 5 }),
    );
    fc.assert(
      fc.property(emails, (given) => {
        // Twice, as what is known of the markup is used the second time.
        expect(inPieces(given).equals(asWhole(given))).toBe(true);
        expect(inPieces(given).equals(asWhole(given))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('a piece that names no markup is an error, and the next request is whole again', () => {
  const email = { subject: 's', html: { markup, pieces: [0, 'Anna', 6] }, text: '' };
  expect(() => inPieces([email])).toThrow(RangeError);
  const good = [{ ...email, html: { markup, pieces: [0, 'Anna', 1] } }];
  expect(inPieces(good).equals(asWhole(good))).toBe(true);
});

test('a request that lost a body does not leave', () => {
  const bodies = new Bodies();
  bodies.standInFor({ markup, pieces: [0] });
  expect(() => bodies.bytesOf('[{"html":""}]')).toThrow('changed');
});
