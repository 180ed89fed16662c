import { expect, test } from 'vitest';
import { may, mayBeKeyed, permissions, type Verb } from './permissions.ts';

const verbs = Object.keys(permissions) as Verb[];

test('a viewer only reads, and keeps what is their own', () => {
  const allowed = verbs.filter((verb) => may('viewer', verb));
  const reading =
    /\.(list|ids|get|ledger|previewMigration|orders|latest|nineBox|winBackList|rejects|audience|preview|previewLaunch|previewMorning|due|calendar|me|updateMe|compare|versions|values|brief|punctuality|exportLosses|exportWhiteSpace|whiteSpace|lossList|losses|snooze|see|reset|close|map|search|find|board|accounts|people|walk|timeline|comments|difference|occasions|seeMention|checkFile|export|codes|changes|programmes|result|openWork|ways)$/;
  // A photo of their own, and in an emergency anybody on the team may stop what is being sent.
  expect(allowed.filter((verb) => !reading.test(verb))).toEqual(['picture.add', 'programme.stop']);
});

test('no person does the engine’s work', () => {
  for (const verb of ['enrolment.admit', 'enrolment.decide', 'message.claim', 'message.deliver'] as const) {
    expect(may('admin', verb)).toBe(false);
    expect(may('system', verb)).toBe(true);
  }
});

test.each(['user.add', 'user.switchOffTwoFactor', 'user.unlink'] as const)(
  'only an administrator has %s',
  (verb) => {
    expect(
      (['admin', 'marketer', 'sales', 'manager', 'viewer'] as const).filter((role) => may(role, verb)),
    ).toEqual(['admin']);
    expect(mayBeKeyed(verb)).toBe(false);
  },
);
