import { domainToASCII, domainToUnicode } from 'node:url';

/**
 * All ways to write an address. A domain beyond ASCII has two (RFC 5890): people write `exämple`, mail programs
 * `xn--exmple-cua`.
 */
export function spellingsOf(address: string): string[] {
  const at = address.lastIndexOf('@') + 1;
  const [mailbox, domain] = [address.slice(0, at), address.slice(at).trim()];
  // What is no domain has no other form: both are empty.
  const domains = [domain, domainToASCII(domain), domainToUnicode(domain)].filter((each) => each !== '');
  return [...new Set(domains.map((each) => mailbox + each))];
}
