import { expect, test } from 'vitest';
import { withOrigin } from './with-origin.ts';

test('only what names the programme changes', () => {
  const text = '# Ours\nsleutel: programme/1\nid: a\nversion: 3\nname: Win back # for now\n';
  expect(withOrigin(text, { id: 'a', version: 4 })).toBe(text.replace('3', '4'));
});

test('a file without an origin gets one', () => {
  expect(withOrigin('name: Win back\n', { id: 'a', version: 1 })).toBe('name: Win back\nid: a\nversion: 1\n');
});
