import { MessageFacts } from '@sleutel/domain/template';
import fc from 'fast-check';

/** Texts that would like to be more than texts: markup, Liquid, headers, controls, half characters. */
export const HOSTILE = fc
  .oneof(
    fc.constantFrom(
      '{{ company.name }}',
      '{% include "x" %}',
      '}}',
      '<script>alert(1)</script>',
      '" onmouseover="x',
      "' style='",
      'a\r\nBcc: x@evil.example',
      'a\u2028b\u0085c',
      '\u202Egnp.exe',
      '\u200Fמרים',
      '&lt;b&gt; &amp;',
      '\uE0000\uE001',
      '\uD800',
      '$& $1 $`',
    ),
    fc.string({
      unit: fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '{',
        '}',
        '%',
        '\r',
        '\n',
        '\t',
        'a',
        '\u2029',
        '\u202E',
      ),
    }),
    fc.string({ unit: 'binary' }),
  )
  .filter((value) => value.trim() !== '');

const nullable = fc.option(HOSTILE);

/** Those that samples name, and names that objects have of themselves. */
const ownFields = fc.dictionary(
  fc.constantFrom('salutation', 'Contract number', 'Salt and pepper', '__proto__', 'constructor'),
  HOSTILE,
);

/** An address that is one, with everything in it that an address can hold. */
const address = fc.constantFrom('https://a.example/p', 'https://a.example/p?a=1&b="\'<>');

/** Facts whose every text is hostile, addresses excepted: those are Sleutel's own and checked as URLs. */
export const HOSTILE_FACTS: fc.Arbitrary<MessageFacts> = fc.record({
  contact: fc.record({ firstName: nullable, lastName: nullable, title: nullable, fields: ownFields }),
  account: fc.record({
    name: HOSTILE,
    fields: ownFields,
    orderCount: fc.nat(),
    lastOrderOn: fc.option(fc.constantFrom('2026-03-14', '2024-02-29')),
    daysSinceLastOrder: fc.option(fc.nat()),
  }),
  manager: fc.record({
    name: HOSTILE,
    title: nullable,
    email: fc.constantFrom('a@b.example', "o'hara@b.example"),
    phone: nullable,
    photoUrl: fc.option(address),
    calendarUrl: fc.option(address),
  }),
  offer: fc.record({
    title: HOSTILE,
    code: HOSTILE,
    terms: HOSTILE,
    validUntil: fc.constant('2026-09-02'),
    url: fc.constantFrom('https://a.example/offer/t', 'https://a.example/offer?a=1&b="\'<>'),
  }),
  company: fc.record({ name: HOSTILE, postalAddress: HOSTILE }),
  unsubscribe: fc.constant({ url: 'https://a.example/u/t' }),
  preferences: fc.constant({ url: 'https://a.example/preferences/t' }),
  orders: fc.array(
    fc.record({
      date: fc.constant('2026-03-14'),
      amount: fc.constant('12.50'),
      currency: fc.constantFrom('GBP', 'ZAR'),
      reference: nullable,
    }),
    { maxLength: 3 },
  ),
});

const HARMLESS: ReadonlyMap<string, string> = new Map([
  ['email', 'x@b.example'],
  ['url', 'https://x.example/'],
  ['photoUrl', 'https://x.example/'],
  ['calendarUrl', 'https://x.example/'],
]);
const KEPT = new Set(['validUntil', 'lastOrderOn', 'date', 'amount', 'currency']);

/** The same facts, known and unknown alike, with nothing hostile in them. */
export function harmlessOf(facts: MessageFacts): MessageFacts {
  const written = JSON.stringify(facts, (key, value: unknown) =>
    typeof value === 'string' && !KEPT.has(key) ? (HARMLESS.get(key) ?? 'x') : value,
  );
  return MessageFacts.parse(JSON.parse(written));
}
