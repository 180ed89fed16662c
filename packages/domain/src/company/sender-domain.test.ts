import { expect, test } from 'vitest';
import { judgeDomain } from './sender-domain.ts';

const codes = (records: Parameters<typeof judgeDomain>[0]) => judgeDomain(records).map(({ code }) => code);

test('a domain that says who may write for it is fine', () => {
  const records = {
    texts: ['google-site-verification=x', 'v=spf1 include:amazonses.com ~all'],
    policies: ['v=DMARC1; p=quarantine; rua=mailto:a@kaap.example'],
    exchanges: ['mx.kaap.example'],
  };
  expect(codes(records)).toEqual(['spfFine', 'dmarcFine', 'mxFine']);
  expect(judgeDomain(records).every(({ state }) => state === 'fine')).toBe(true);
});

test.each([
  [[], [], [], ['spfMissing', 'dmarcMissing', 'mxMissing']],
  [
    ['v=spf1 -all', 'v=spf1 a -all'],
    ['v=DMARC1;p=none'],
    ['mx.kaap.example'],
    ['spfSeveral', 'dmarcWatches', 'mxFine'],
  ],
  [['v=spf10 -all'], ['v=DMARC12; p=reject'], [], ['spfMissing', 'dmarcMissing', 'mxMissing']],
  [null, null, null, ['notAsked', 'notAsked', 'notAsked']],
])('%j, %j and %j are told apart', (texts, policies, exchanges, expected) => {
  expect(codes({ texts, policies, exchanges })).toEqual(expected);
});
