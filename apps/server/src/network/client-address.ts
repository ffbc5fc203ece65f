/** The one place that decides which address a request came from; Express and Socket.IO both ask here. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { addressBytes } from './address-bytes.ts';

/** Which proxies are believed: a number of hops, or their subnets. */
export type TrustedProxies = { readonly hops: number } | { readonly subnets: BlockList };

/** A list of subnets (`10.0.0.0/8, ::1`), or a number of hops from 0 to 10; null when it is neither. */
export function parseTrustedProxies(text: string): TrustedProxies | null {
  if (/^\d{1,2}$/.test(text)) return Number(text) <= 10 ? { hops: Number(text) } : null;
  const subnets = new BlockList();
  for (const entry of text.split(',').map((part) => part.trim())) {
    const [address = '', prefix] = entry.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const longest = family === 'ipv6' ? 128 : 32;
    const bits = prefix === undefined ? longest : Number(prefix);
    if (isIP(address) === 0 || !Number.isInteger(bits) || bits < 0 || bits > longest) return null;
    subnets.addSubnet(address, bits, family);
  }
  return { subnets };
}

/** The address of whoever is behind the trusted proxies; anything a stranger writes into `X-Forwarded-For` is further left. */
export function clientAddress(request: IncomingMessage, trusted: TrustedProxies): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',');
  const chain = [
    ...forwarded
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean),
    request.socket.remoteAddress ?? '',
  ].map(plain);
  if ('hops' in trusted) return chain[Math.max(0, chain.length - 1 - trusted.hops)] ?? '';
  const stranger = chain.findLastIndex((address) => !isTrusted(trusted.subnets, address));
  return chain[Math.max(0, stranger)] ?? '';
}

/** Whether a connection from this address is a proxy's that is believed; behind so many hops every one is taken for one. */
export function isTrustedProxy(trusted: TrustedProxies, remoteAddress: string): boolean {
  return 'hops' in trusted ? trusted.hops > 0 : isTrusted(trusted.subnets, plain(remoteAddress));
}

function isTrusted(subnets: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && subnets.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that arrived on an IPv6 socket, as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

/** The bytes before an IPv4 address in an IPv6 one: mapped (RFC 4291, 2.5.5.2), and as a carrier's NAT64 writes it (RFC 6052, 2.1). */
const IPV4_WITHIN = ['00000000000000000000ffff', '0064ff9b0000000000000000'];

/**
 * What an address is counted by: an IPv4 address by itself, also where it is written as IPv6, and an IPv6 address by its /64. A /64 is what a
 * network hands to one line (RFC 6177, 2), or to one phone: counted one by one, each would have 2^64 places. What is no address counts as one.
 *
 * @param address as {@link clientAddress} has it; some proxies add a port, link-local ones a zone.
 */
export function limitKeyOf(address: string): string {
  const [, bracketed, withPort] = /^(?:\[(.*)\](?::\d+)?|([\d.]+):\d+)$/.exec(address) ?? [];
  const [plainAddress = ''] = (bracketed ?? withPort ?? address).split('%');
  if (isIP(plainAddress) === 0) return 'unknown';
  const bytes = addressBytes(plainAddress);
  if (bytes.length === 4) return bytes.join('.');
  const isIPv4Within = IPV4_WITHIN.includes(bytes.toString('hex', 0, 12));
  return isIPv4Within ? bytes.subarray(12).join('.') : `${bytes.toString('hex', 0, 8)}::/64`;
}
