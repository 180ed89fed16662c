import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOwnPage, TagWord, taggedLink, tagWordOf } from './link-tags.ts';
import { LinkUrl } from './rich-text.ts';

const tags = { source: 'kaap-wyn', campaign: 'herfs', content: 'sendOpening' };
const ALL = 'utm_source=kaap-wyn&utm_medium=email&utm_campaign=herfs&utm_content=sendOpening';

test.each([
  ['a bare address', 'https://shop.example', `https://shop.example/?${ALL}`],
  ['a page', 'https://shop.example/wine', `https://shop.example/wine?${ALL}`],
  ['a query', 'https://shop.example/?a=1', `https://shop.example/?a=1&${ALL}`],
  ['an empty query', 'https://shop.example/?', `https://shop.example/?${ALL}`],
  ['a query left open', 'https://shop.example/?a=1&', `https://shop.example/?a=1&${ALL}`],
  ['a fragment', 'https://shop.example/wine#red', `https://shop.example/wine?${ALL}#red`],
  ['a route in the fragment', 'http://shop.example/#/wine?a=1', `http://shop.example/?${ALL}#/wine?a=1`],
  [
    'both',
    'https://shop.example/?q=a%20b&flag&c=%2B+#x?y',
    `https://shop.example/?q=a%20b&flag&c=%2B+&${ALL}#x?y`,
  ],
  [
    'a tag of its own',
    'https://shop.example/?utm_campaign=spring#top',
    'https://shop.example/?utm_campaign=spring&utm_source=kaap-wyn&utm_medium=email&utm_content=sendOpening#top',
  ],
  ['all tags of its own', `HTTPS://Shop.example?${ALL}`, `HTTPS://Shop.example?${ALL}`],
  ['mail', 'mailto:anna@shop.example', 'mailto:anna@shop.example'],
  ['a telephone', 'tel:+27214440000', 'tel:+27214440000'],
])('%s', (_, url, expected) => {
  expect(taggedLink(url, tags)).toBe(expected);
});

const parts = fc.webUrl({ withQueryParameters: true, withFragments: true });
const written = fc
  .tuple(parts, fc.subarray(['utm_source=x', 'utm_medium=', 'utm_content=%20']))
  .map(([url, own]) => {
    const [page = '', ...fragment] = url.split('#');
    const query = own.length === 0 ? '' : `${page.includes('?') ? '&' : '?'}${own.join('&')}`;
    return [`${page}${query}`, ...fragment].join('#');
  })
  .filter((url) => LinkUrl.safeParse(url).success);

test('whatever an address says already it says afterwards, and each tag it says once', () => {
  fc.assert(
    fc.property(written, (url) => {
      const [before, after] = [new URL(url), new URL(taggedLink(url, tags))];
      expect(after.origin + after.pathname + after.hash).toBe(before.origin + before.pathname + before.hash);
      expect(after.search.startsWith(before.search)).toBe(true);
      const expected = {
        utm_source: 'kaap-wyn',
        utm_medium: 'email',
        utm_campaign: 'herfs',
        utm_content: 'sendOpening',
      };
      for (const [name, value] of Object.entries(expected)) {
        const own = before.searchParams.getAll(name);
        expect(after.searchParams.getAll(name)).toEqual(own.length > 0 ? own : [value]);
      }
    }),
  );
});

test('tagged once is tagged, and still an address that an e-mail may hold', () => {
  fc.assert(
    fc.property(written, (url) => {
      const tagged = taggedLink(url, tags);
      expect(taggedLink(tagged, { ...tags, campaign: 'another' })).toBe(tagged);
      expect(LinkUrl.safeParse(tagged).success || tagged.length > 2000).toBe(true);
    }),
  );
});

describe('the word of a name', () => {
  test.each([
    ['Berg & Vlei Wholesale', 'berg-vlei-wholesale'],
    ['  Julië 2026: “tweede ronde”! ', 'julie-2026-tweede-ronde'],
    ['100% Karoo', '100-karoo'],
    ['株式会社', '株式会社'],
    ['– ! –', ''],
  ])('%s', (name, word) => {
    expect(tagWordOf(name)).toBe(word);
  });

  test('is one, or empty where there is nothing to make it of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
        const word = tagWordOf(name);
        if (word === '') expect(name.normalize('NFKD')).not.toMatch(/[a-z0-9]/i);
        else expect(TagWord.safeParse(word).success).toBe(true);
        expect(tagWordOf(word)).toBe(word);
      }),
      { numRuns: 500 },
    );
  });

  test('is all letters and digits as they are sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const word = tagWordOf(name);
        const url = new URL(taggedLink('https://shop.example', { ...tags, campaign: word }));
        expect(url.searchParams.get('utm_campaign')).toBe(word);
      }),
    );
  });
});

test('pages of ours are told from the company’s', () => {
  const isOurs = (url: string) => isOwnPage(url, 'https://mail.kaap.example');
  expect(
    ['u', 'preferences', 'offer', 'r'].map((page) => isOurs(`https://Mail.kaap.example/${page}/t0ken`)),
  ).toEqual([true, true, true, true]);
  for (const other of [
    'https://mail.kaap.example/',
    'https://mail.kaap.example/offers',
    'https://kaap.example/offer/summer',
    'https://mail.kaap.example.org/u/x',
    'no address',
  ]) {
    expect(isOurs(other)).toBe(false);
  }
});
