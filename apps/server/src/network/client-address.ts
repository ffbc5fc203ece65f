/** Determines the client address of a request behind proxies, for Express and Socket.IO alike. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { addressBytes } from './address-bytes.ts';

/** The trusted proxies: a number of hops, or their subnets. */
export type TrustedProxies = { readonly hops: number } | { readonly subnets: BlockList };

/** Parses a list of subnets (`10.0.0.0/8, ::1`) or a number of hops from 0 to 10; null when the text is neither. */
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

/** The client's address before the trusted proxies. Entries of `X-Forwarded-For` that the client forged are further left. */
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
  const clientIndex = chain.findLastIndex((address) => !isTrusted(trusted.subnets, address));
  return chain[Math.max(0, clientIndex)] ?? '';
}

/** Whether a connection from this address is a trusted proxy's. With a number of hops, every connection counts as one. */
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
 * The key that limits count an address by: an IPv4 address itself, also when it is written as IPv6, and the /64 of an IPv6 address. A network
 * assigns at least a /64 to one subscriber (RFC 6177, 2), who could otherwise use 2^64 addresses. All invalid addresses share one key.
 *
 * @param address of {@link clientAddress}; some proxies add a port, link-local addresses have a zone.
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
