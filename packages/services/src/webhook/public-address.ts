import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** All that the registries have given out of IPv6 for the internet. */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');

/** Where a network without IPv4 of its own has the internet's, each address with the one of IPv4 at its end (RFC 6052). */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * Whether an IP address belongs to the internet at large, and not to this machine, to a network of one's own, or to the
 * neighbours on the wire, where clouds keep their metadata. An IPv4 address in the form of IPv6 is what it is in IPv4.
 */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%');
  // The library reads 127.1 and 0x7f000001 as well, which are no addresses here.
  return isIP(bare) !== 0 && isGlobal(inIPv4(ipaddr.process(bare)));
}

function inIPv4(address: Address): Address {
  if (address instanceof ipaddr.IPv4 || !address.match(NAT64)) return address;
  return new ipaddr.IPv4(address.toByteArray().slice(12));
}

function isGlobal(address: Address): boolean {
  if (address.range() !== 'unicast') return false;
  return address instanceof ipaddr.IPv4 || address.match(GLOBAL);
}
