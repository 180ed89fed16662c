import ipaddr from 'ipaddr.js';

/**
 * Who shares an address, for counting: of IPv6 the first 64 bits, behind which one and the same machine picks what
 * address it likes (RFC 4291, 8981). What is no address is left as it is.
 */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed instanceof ipaddr.IPv4) return parsed.toString();
  const first = parsed.parts.slice(0, 4).map((part) => part.toString(16));
  return `${first.join(':')}::/64`;
}
