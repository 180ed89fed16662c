import { expect, test } from 'vitest';
import { type AuditWords, auditDetail } from './audit-detail.ts';

const names: Readonly<Record<string, string>> = {
  asOf: 'As of',
  measure: 'By',
  fields: 'Fields',
  name: 'Name',
};
const words: AuditWords = {
  nameOf: (name) => names[name] ?? name,
  wordOf: (name, word) => (name === 'measure' && word === 'profit' ? 'gain' : word),
  either: (yes) => (yes ? 'yes' : 'no'),
  number: (number) => `#${number}`,
  day: (day) => `the day ${day}`,
  moment: (moment) => `the moment ${moment}`,
  one: (name, value) => `${name}: ${value}`,
  several: (name, values) => `${name} (${values})`,
};
const said = (detail: Readonly<Record<string, unknown>>) => auditDetail(detail, words);
const id = '01a22dca-530c-731a-9b00-0000131ec832';

test('particulars have names, days and words that people use, and free text stays as it is', () => {
  expect(said({ asOf: '2026-11-29', measure: 'profit', accounts: 412 })).toBe(
    'As of: the day 2026-11-29 · By: gain · accounts: #412',
  );
  expect(said({ name: 'profit', on: false, endsAt: '2027-01-25T09:12:00.000Z' })).toBe(
    'Name: profit · on: no · endsAt: the moment 2027-01-25T09:12:00.000Z',
  );
  expect(said({ fields: ['name', 'country'] })).toBe('Fields: Name, country');
  expect(said({ types: ['message.replied', 'offer.redeemed'] })).toBe(
    'types: message.replied, offer.redeemed',
  );
});

test('of what an id stands for nobody learns anything but how many there are', () => {
  expect(said({ rehearsal: id, mentioned: [id, id], version: 2 })).toBe('mentioned: 2 · version: #2');
  expect(said({ contentHash: 'ab12cd34'.repeat(8) })).toBe('contentHash: ab12cd34');
});

test('what was before and after is said one within the other', () => {
  expect(said({ person: { contactId: id, before: null, after: { name: 'Anna', phone: null } } })).toBe(
    'person (after (Name: Anna))',
  );
});

test('the account, which stands by its name elsewhere, and what is empty are left out', () => {
  expect(said({ accountId: 'a', note: '', until: null, seen: [], reason: 'gone' })).toBe('reason: gone');
});
