import { expect, test } from 'vitest';
import { isTrustedOrigin } from './origin.ts';

test.each([
  ['https://key.example', 'https://key.example', true],
  ['https://key.example/', 'https://key.example', true],
  ['https://key.example', 'http://key.example', false],
  ['https://key.example', 'https://key.example.evil.example', false],
  ['https://key.example', 'http://localhost:5173', false],
  ['http://localhost:4400', 'http://localhost:5173', true],
  ['http://localhost:4400', 'http://127.0.0.1:4400', true],
  ['http://localhost:4400', 'http://localhost.evil.example', false],
  ['http://localhost:4400', 'null', false],
  ['http://localhost:4400', '', false],
])('at %s, %s is trusted: %s', (publicUrl, origin, trusted) => {
  expect(isTrustedOrigin(publicUrl, origin)).toBe(trusted);
});
