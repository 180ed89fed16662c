import { unnamedCompany } from '@sleutel/domain/company';
import { expect, test } from 'vitest';
import { changeOf, mergeCompanies } from './company-change.ts';

const { settings } = unnamedCompany;
const sending = (part: Partial<typeof settings.sending>) => ({
  ...unnamedCompany,
  settings: { ...settings, sending: { ...settings.sending, ...part } },
});

test('the hours of one stand beside the caps of the other', () => {
  const caps = { ...settings.sending.caps, contact: { messages: 5, days: 7 } };
  const quietHours = { from: '17:00', until: '09:30' };
  const { merged, clashes } = mergeCompanies(
    unnamedCompany,
    sending({ caps }),
    { ...sending({ quietHours }), version: 2 },
    'mine',
  );
  expect(clashes).toBe(false);
  expect(merged).toEqual({ ...sending({ caps, quietHours }), version: 2 });
});

test('the same field clashes, whoever is favoured', () => {
  const mine = sending({ senderName: 'Anna' });
  const theirs = sending({ senderName: 'Ben' });
  expect(mergeCompanies(unnamedCompany, mine, theirs, 'mine')).toEqual({ merged: mine, clashes: true });
  expect(mergeCompanies(unnamedCompany, mine, theirs, 'theirs')).toEqual({ merged: theirs, clashes: true });
});

test('only what differs is sent, and nothing once it is as it was', () => {
  expect(changeOf(unnamedCompany, { ...unnamedCompany, name: 'Kaap' })).toEqual({ name: 'Kaap' });
  expect(changeOf(unnamedCompany, sending({ senderName: 'Anna' }))).toEqual({
    settings: { sending: { ...settings.sending, senderName: 'Anna' } },
  });
  expect(changeOf(unnamedCompany, { ...sending({}), version: 9 })).toEqual({});
});
