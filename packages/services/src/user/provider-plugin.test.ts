import { expect, test } from 'vitest';
import { saysVerified, subjectOf } from './provider-plugin.ts';

const issuer = 'https://contoso.example';

function tokenOf(claims: object): string {
  return ['{}', JSON.stringify(claims), 'signature']
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.');
}

test('somebody is known by issuer and subject, with or without a slash at its end', () => {
  expect(subjectOf({ issuer }, tokenOf({ iss: issuer, sub: '007' }))).toBe('https://contoso.example 007');
  expect(subjectOf({ issuer }, tokenOf({ iss: `${issuer}/`, sub: '007' }))).toBe(
    'https://contoso.example 007',
  );
});

test.each([
  ['another issuer', tokenOf({ iss: 'https://contoso.example.org', sub: '007' })],
  ['no subject', tokenOf({ iss: issuer })],
  ['an empty subject', tokenOf({ iss: issuer, sub: '' })],
  ['no token', undefined],
  ['none that can be read', 'opaque'],
])('nobody is known by a token of %s', (_, token) => {
  expect(() => subjectOf({ issuer }, token)).toThrow();
});

test.each([
  [{ email_verified: true }, true],
  [{ email_verified: 'true' }, true],
  [{ email_verified: false, xms_edov: true }, false],
  [{ xms_edov: true }, true],
  [{ xms_edov: '1' }, true],
  [{ xms_edov: false }, false],
  [{ email_verified: 'no' }, false],
  [{}, false],
  [null, false],
])('%o proves an address: %s', (profile, verified) => {
  expect(saysVerified(profile)).toBe(verified);
});
