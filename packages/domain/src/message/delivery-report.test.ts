import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isComplaint, readDeliveryReport } from './delivery-report.ts';

const postfix = `Reporting-MTA: dns; mx.house.example
X-Postfix-Queue-ID: 4D1
Arrival-Date: Mon, 30 Nov 2026 08:00:00 +0000

Final-Recipient: rfc822; Anna@Customer.example
Original-Recipient: rfc822;anna@customer.example
Action: failed
Status: 5.1.1
Remote-MTA: dns; mail.customer.example
Diagnostic-Code: smtp; 550 5.1.1 <anna@customer.example>: Recipient address
    rejected: User unknown
`;

test('a report is read from its recipient, whatever ends its lines', () => {
  const report = {
    action: 'failed',
    noSuchAddress: true,
    recipient: 'anna@customer.example',
    reason: '5.1.1: 550 5.1.1 <anna@customer.example>: Recipient address rejected: User unknown',
  };
  expect(readDeliveryReport(postfix)).toEqual(report);
  expect(readDeliveryReport(postfix.replaceAll('\n', '\r\n'))).toEqual(report);
});

test.each([
  ['5.1.10', true],
  ['5.1.2 (no such host)', true],
  ['5.1.0', false],
  ['5.1.7', false],
  ['5.2.2', false],
  ['5.7.1', false],
  ['4.4.7', false],
  ['5.1.11', false],
])('%s: no such address is %s', (status, noSuchAddress) => {
  const report = readDeliveryReport(
    `Final-Recipient: rfc822;<a@b.example>\nAction: FAILED\nStatus: ${status}`,
  );
  expect(report).toMatchObject({ action: 'failed', noSuchAddress, recipient: 'a@b.example' });
});

test.each([
  ['delayed', 'delayed'],
  ['delivered (to a mailbox)', 'delivered'],
  ['relayed', 'delivered'],
  ['expanded', 'delivered'],
])('%s is %s', (said, action) => {
  expect(readDeliveryReport(`Status: 2.0.0\nAction: ${said}`)).toEqual({
    action,
    noSuchAddress: false,
    recipient: null,
    reason: '2.0.0',
  });
});

test('what tells of no recipient is none', () => {
  expect(readDeliveryReport('')).toBeNull();
  expect(readDeliveryReport('Reporting-MTA: dns; x')).toBeNull();
  expect(readDeliveryReport('Action: vanished')).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => void readDeliveryReport(text)));
});

test.each([
  ['Feedback-Type: abuse\nUser-Agent: Some/1.0', true],
  ['Version: 1\r\nfeedback-type:\r\n Fraud', true],
  ['Feedback-Type: opt-out', true],
  ['Feedback-Type: not-spam', false],
  ['Feedback-Type: auth-failure', false],
  ['User-Agent: abuse', false],
])('%j is a complaint: %s', (part, expected) => {
  expect(isComplaint(part)).toBe(expected);
});
