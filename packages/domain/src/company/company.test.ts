import { expect, test } from 'vitest';
import { Company, CompanyUpdate, unnamedCompany } from './company.ts';
import { defaultSettings, Settings } from './settings.ts';

test('an empty object is a complete choice of settings', () => {
  expect(Settings.parse({})).toEqual(defaultSettings);
  expect(defaultSettings.sending.caps.contact).toEqual({ messages: 2, days: 7 });
});

test('the company nobody has described is a valid one', () => {
  expect(Company.parse(unnamedCompany)).toEqual(unnamedCompany);
});

test('an update changes nothing that it does not name', () => {
  expect(CompanyUpdate.parse({})).toEqual({});
  expect(CompanyUpdate.parse({ name: ' Kaap Wyn ' })).toEqual({ name: 'Kaap Wyn' });
});

test('working days are unique and in order', () => {
  const { sending } = Settings.parse({ sending: { workingDays: [5, 1, 1, 3] } });
  expect(sending.workingDays).toEqual([1, 3, 5]);
});

test.each([
  ['a zone that is none', { timeZone: 'Africa/Atlantis' }],
  ['a country in words', { country: 'South Africa' }],
  ['a currency that there is not', { currency: 'XXQ' }],
  ['a script for a logo', { logoUrl: 'javascript:alert(1)' }],
  ['a colour in words', { accentColour: 'teal' }],
  ['a time that is none', { settings: { sending: { quietHours: { from: '24:00', until: '08:00' } } } }],
  ['no working day', { settings: { sending: { workingDays: [] } } }],
  ['a cap of nothing', { settings: { sending: { caps: { contact: { messages: 0, days: 7 } } } } }],
  ['the mark of the demonstration', { demonstration: true }],
  ['a setting that does not exist', { settings: { sending: { quiteHours: null } } }],
])('%s is refused', (_, update) => {
  expect(CompanyUpdate.safeParse(update).success).toBe(false);
});
