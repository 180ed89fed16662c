import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * Networks that nobody outside means, each with why (IANA special-purpose registries, RFC 6890): this machine, one's
 * own network, the neighbours on the wire, where clouds keep their metadata, and what carries such an address inside.
 */
const CLOSED: readonly (readonly [network: string, prefix: number])[] = [
  ['0.0.0.0', 8], // this network
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // shared by carriers
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, with the metadata of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // documentation
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24], // documentation
  ['203.0.113.0', 24], // documentation
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, with broadcast
  ['::', 96], // unspecified, loopback, IPv4-compatible
  ['64:ff9b::', 96], // IPv4 behind NAT64
  ['64:ff9b:1::', 48], // the same, of one's own
  ['100::', 64], // discarded
  ['2001::', 23], // protocol assignments, with Teredo
  ['2001:db8::', 32], // documentation
  ['2002::', 16], // 6to4
  ['3fff::', 20], // documentation
  ['5f00::', 16], // segment routing
  ['fc00::', 7], // private, with the metadata of clouds
  ['fe80::', 10], // link-local
  ['fec0::', 10], // site-local
  ['ff00::', 8], // multicast
];

const closed = new BlockList();
for (const [network, prefix] of CLOSED) closed.addSubnet(network, prefix, familyOf(network));

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

/** Whether an IP address belongs to the internet at large; an IPv4 address in the form of IPv6 is what it is in IPv4. */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  return isIP(bare) !== 0 && !closed.check(bare, familyOf(bare));
}
