import { describe, expect, it } from 'vitest';
import { elementsOf } from './testing/elements.ts';
import { shippedEmails } from './testing/shipped.ts';

/** What a letter may weigh, and an offer and a table of orders on top of it: Gmail cuts off at fourteen times as much. */
const BYTES = { letter: 7_200, offer: 2_100, orders: 3_100 };
const WIDTH = 600;

const emails = shippedEmails().map((email) => ({
  ...email,
  name: `${email.playbook} ${email.key} ${email.language}`,
  elements: elementsOf(email.html),
}));

describe.each(emails)('$name', ({ html, language, subject, preheader, elements }) => {
  const all = (...tags: string[]) => elements.filter(({ tag }) => tags.includes(tag));

  it('weighs little', () => {
    const offer = html.includes('s-ticket') ? BYTES.offer : 0;
    const orders = all('th').length > 0 ? BYTES.orders : 0;
    expect(Buffer.byteLength(html)).toBeLessThan(BYTES.letter + offer + orders);
  });

  it('says its language, on the page and, for webmail, inside it', () => {
    const [page] = all('html');
    expect(page?.attributes).toMatchObject({ lang: language, dir: 'ltr' });
    const [article] = elements.filter(({ attributes }) => attributes['role'] === 'article');
    expect(article?.attributes).toMatchObject({ lang: language, dir: 'ltr' });
  });

  it('has its subject for a title, and its preheader before all else', () => {
    expect(all('title').map(({ text }) => text)).toEqual([subject]);
    const [body] = all('body');
    expect(body?.text.startsWith(preheader)).toBe(true);
    expect(preheader).not.toBe('');
  });

  it('gives every picture its words and its place', () => {
    for (const { attributes } of all('img')) {
      expect(attributes).toMatchObject({ alt: expect.stringMatching(/\S/), width: expect.anything() });
    }
  });

  it('has headings with words that skip no level', () => {
    const headings = all('h1', 'h2', 'h3', 'h4', 'h5', 'h6');
    const levels = headings.map(({ tag }) => Number(tag.slice(1)));
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 1) + 1);
    }
    for (const { text } of headings) expect(text).not.toBe('');
  });

  it('names the sender’s place and the way out', () => {
    const [body] = all('body');
    expect(body?.text).toContain('12 Harbour Road, Cape Town 8001, South Africa');
    const targets = all('a').map(({ attributes }) => attributes['href']);
    expect(targets).toContain('https://berg-en-vlei.example/u/t');
    expect(targets).toContain('https://berg-en-vlei.example/preferences/t');
    for (const { text, attributes } of all('a')) {
      expect(text).not.toBe('');
      expect(attributes['href']).toMatch(/^(https:|mailto:)/);
    }
  });

  it('is laid out in tables no wider than the column', () => {
    expect(html).toContain(`<table role="presentation" align="center" width="${WIDTH}"`);
    const column = all('table').find(({ attributes }) =>
      attributes['style']?.includes(`max-width:${WIDTH}px`),
    );
    expect(column?.attributes['style']).toContain('width:100%');
    for (const { attributes, text } of all('table')) {
      const data = attributes['role'] === undefined;
      expect(data ? text : attributes['role']).toMatch(data ? /^(Date|Datum)/ : /^presentation$/);
    }
    for (const { attributes } of all('table', 'td', 'img')) {
      const { width = '0' } = attributes;
      if (!width.endsWith('%')) expect(Number(width)).toBeLessThanOrEqual(WIDTH);
    }
  });
});
