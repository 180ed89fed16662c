import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressOf, domainOf, mailbox } from './address.ts';
import { nextAttemptAt } from './backoff.ts';
import { messageHeaders } from './headers.ts';

const facts = {
  messageId: '0193f3b0-0000-8000-8000-000000000001',
  domain: 'berg.example',
  programmeId: '0193f3b0-0000-7000-8000-000000000002',
  unsubscribeUrl: 'https://berg.example/u/t',
};

test('every message names its list and the one-click way out of it', () => {
  expect(messageHeaders(facts)).toEqual({
    'Message-ID': '<0193f3b0-0000-8000-8000-000000000001@berg.example>',
    'List-Id': '<0193f3b0-0000-7000-8000-000000000002.list.berg.example>',
    'List-Unsubscribe': '<https://berg.example/u/t>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
});

test('no value can begin another header', () => {
  expect(() => messageHeaders({ ...facts, unsubscribeUrl: 'https://x\r\nBcc: all@berg.example' })).toThrow(
    RangeError,
  );
});

test('a name cannot break out of its mailbox', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      const line = mailbox(name, 'anna@berg.example');
      expect(line).not.toMatch(/[\r\n]/);
      expect(addressOf(line)).toBe('anna@berg.example');
    }),
  );
  expect(mailbox('Berg & Vlei', 'a@b.example')).toBe('"Berg & Vlei" <a@b.example>');
  expect(domainOf('Anna <anna@Berg.Example>')).toBe('berg.example');
});

test('the pause doubles, is spread, and stays within a quarter of an hour', () => {
  const now = new Date(0);
  const seconds = (attempts: number, jitter: number) => nextAttemptAt(now, attempts, jitter).getTime() / 1000;
  expect([seconds(1, 0), seconds(1, 1), seconds(3, 1)]).toEqual([7.5, 15, 60]);
  expect(seconds(40, 1)).toBe(900);
  expect(nextAttemptAt(now, 1, 0, 120).getTime()).toBe(120_000);
});
