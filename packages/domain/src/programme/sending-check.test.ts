import { expect, test } from 'vitest';
import { type OwnSending, Sending } from '../company/index.ts';
import { draftFromPlaybook } from './draft.ts';
import { winBack } from './playbooks/index.ts';
import { checkSending } from './sending-check.ts';

const house = Sending.parse({});
const found = (sending: OwnSending | undefined) => {
  const settings = sending ? { sending } : {};
  const design = draftFromPlaybook(winBack, { name: 'x', settings }, { currency: 'ZAR' });
  return checkSending(design, house).map(({ code, severity }) => `${severity} ${code}`);
};

test('tighter rules are fine, looser hours are not, and a cap that never binds is pointed out', () => {
  expect(found(undefined)).toEqual([]);
  expect(
    found({ quietHours: { from: '16:00', until: '09:00' }, caps: { contact: { messages: 1, days: 7 } } }),
  ).toEqual([]);
  expect(found({ caps: { account: { messages: 5, days: 30 } } })).toEqual([]);
  expect(found({ quietHours: { from: '20:00', until: '08:00' } })).toEqual(['error quietHoursLooser']);
  expect(found({ caps: { contact: { messages: 2, days: 7 } } })).toEqual(['hint capWithoutEffect']);
});
