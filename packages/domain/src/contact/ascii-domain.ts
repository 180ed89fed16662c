/** What an address may hold behind the `@` that is part of a domain in any spelling. */
const DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const ASCII = /^[\x20-\x7E]*$/;

/**
 * An address with its domain as the DNS and mail programs write it (RFC 5890): `anna@bücher.example` and
 * `anna@xn--bcher-kva.example` are one mailbox. What is no domain stays as it is.
 */
export function withAsciiDomain(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  const domain = address.slice(at);
  if (ASCII.test(domain) || !DOMAIN.test(domain) || !URL.canParse(`https://${domain}`)) return address;
  return `${address.slice(0, at)}${new URL(`https://${domain}`).hostname}`;
}
