import { domainToASCII, domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAsciiDomain } from './ascii-domain.ts';

test.each([
  ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
  ['anna@xn--bcher-kva.example', 'anna@xn--bcher-kva.example'],
  ['jürgen@kaap.example', 'jürgen@kaap.example'],
  ['anna@kaap.example', 'anna@kaap.example'],
  ['anna@bücher.example/x', 'anna@bücher.example/x'],
  ['anna@[bü]', 'anna@[bü]'],
  ['no address', 'no address'],
])('%s is kept as %s', (written, kept) => {
  expect(withAsciiDomain(written)).toBe(kept);
});

test('every way to write a domain is kept as one', () => {
  const label = fc.string({ unit: fc.constantFrom(...'abcäöüßéñжя日本ή'), minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(label, label, (mailbox, name) => {
      const domain = `${name}.example`;
      const kept = withAsciiDomain(`${mailbox}@${domain}`);
      expect(kept).toBe(`${mailbox}@${domainToASCII(domain)}`);
      expect(withAsciiDomain(kept)).toBe(kept);
      expect(withAsciiDomain(`${mailbox}@${domainToUnicode(domain)}`)).toBe(kept);
    }),
  );
});
