/** The one place that decides which address a request came from; Express and Socket.IO both ask here. */
import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

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

function isTrusted(subnets: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && subnets.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** An IPv4 address that arrived on an IPv6 socket, as IPv4. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');
