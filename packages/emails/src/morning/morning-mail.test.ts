import { morningOfLines, type RankedLine } from '@sleutel/domain/today';
import { parse } from 'parse5';
import { expect, test } from 'vitest';
import { DEFAULT_BRAND } from '../brand.ts';
import { type MorningInput, morningMail } from './morning-mail.tsx';

const calendar = { today: '2026-11-30', now: new Date('2026-11-30T07:30:00Z') };
const account = { id: 'a1', name: 'Kaap & Seuns <b>' };
const promise = (id: string, summary: string): RankedLine => ({
  kind: 'promise',
  key: id,
  account,
  id,
  summary,
  dueOn: '2026-11-30',
  version: 1,
  points: 85,
  group: 'now',
});

function written(lines: readonly RankedLine[], reader: Partial<MorningInput['reader']> = {}) {
  return morningMail({
    morning: morningOfLines(lines, calendar),
    day: calendar.today,
    reader: { name: 'Ruth', language: 'en', zone: 'Africa/Johannesburg', currency: 'ZAR', ...reader },
    company: 'Berg & Vlei',
    brand: DEFAULT_BRAND,
    origin: 'https://app.example',
  });
}

test('a morning without anything is no e-mail', () => {
  expect(written([])).toBeNull();
});

test('what people wrote is text and nothing else, and stays on its line', () => {
  const mail = written([promise('p1', '<img src=x onerror=alert(1)>\r\nBcc: all@example.com')]);
  expect(mail?.html).toContain('&lt;img src=x');
  expect(mail?.html).not.toContain('<img');
  expect(mail?.html).toContain('Kaap &amp; Seuns &lt;b&gt;');
  expect(mail?.text).toContain('  <img src=x onerror=alert(1)> Bcc: all@example.com\n');
  expect(() => parse(mail?.html ?? '')).not.toThrow();
});

test('a task says in whose language what is to be done, and whom to call', () => {
  const line: RankedLine = {
    kind: 'task',
    key: 't',
    account,
    id: 't1',
    title: { en: 'Phone the contact', af: 'Bel die kontak' },
    person: { id: 'c1', name: 'Wilna Nel', phone: '+27 21 555 0101' },
    dueOn: '2026-11-30',
    programmeId: null,
    ofPlan: false,
    points: 80,
    group: 'now',
  };
  expect(written([line])?.text).toContain('Phone the contact · Wilna Nel · +27 21 555 0101\n');
  const nameless = { ...line, person: null };
  expect(written([nameless], { language: 'af' })?.text).toContain('Bel die kontak\n');
});

test('of a part eight lines are written out, and the rest is counted', () => {
  const mail = written(Array.from({ length: 11 }, (_, index) => promise(`p${index}`, `Promise ${index}`)));
  expect(mail?.subject).toBe('Monday 30 November: 11 things need you');
  expect(mail?.text.match(/ {2}Promise \d+/g)).toHaveLength(8);
  expect(mail?.text).toContain('and 3 more');
});

test('times, days and money are written as the reader does, and each line leads to where it is dealt with', () => {
  const lines: RankedLine[] = [
    {
      kind: 'meeting',
      key: 'm',
      account,
      id: 'm1',
      purpose: 'Jaargesprek',
      startsAt: '2026-11-30T08:30:00Z',
      on: '2026-11-30',
      points: 88,
      group: 'now',
    },
    {
      kind: 'slipped',
      key: 's',
      account,
      from: 'active',
      to: 'lost',
      reasons: [],
      valueAtRisk: '12345.67',
      since: '2026-11-29',
      points: 70,
      group: 'now',
    },
    {
      kind: 'messagesInReview',
      key: 'r',
      account: null,
      count: 2,
      since: '2026-11-29',
      points: 95,
      group: 'now',
    },
  ];
  const mail = written(lines, { language: 'af' });
  expect(mail?.subject).toBe('Maandag 30 November: 3 dinge het jou nodig');
  expect(mail?.text).toMatch(/Vergadering · .* · 10:30/);
  expect(mail?.text).toMatch(/is nou verlore, R\s?12\s346 op die spel/u);
  expect(mail?.text.match(/https:\S+/g)).toEqual([
    'https://app.example/meetings/m1',
    'https://app.example/messages?state=%5B%22needsReview%22%5D',
    'https://app.example/accounts/a1',
    'https://app.example/',
    'https://app.example/settings/you',
  ]);
});
