import { expect, test } from 'vitest';
import { auditDetail } from './audit-detail.ts';

test('words stand as they are, several with commas between them; what is more than words as it is kept', () => {
  const detail = {
    name: 'The CRM',
    types: ['message.replied', 'offer.redeemed'],
    on: false,
    set: { cap: 2 },
  };
  expect(auditDetail(detail)).toBe(
    'name: The CRM · types: message.replied, offer.redeemed · on: false · set: {"cap":2}',
  );
});

test('the account, which stands by its name elsewhere, and what is empty are left out', () => {
  expect(auditDetail({ accountId: 'a', note: '', until: null, reason: 'gone' })).toBe('reason: gone');
});
