import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, limitKeyOf, parseTrustedProxies } from './client-address.ts';

const addressFor = (trusted: string, remoteAddress: string, forwarded?: string): string => {
  const proxies = parseTrustedProxies(trusted);
  if (!proxies) throw new Error(`not a list of proxies: ${trusted}`);
  const request = { headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }, socket: { remoteAddress } };
  return clientAddress(request as unknown as IncomingMessage, proxies);
};

test.each([
  ['no trusted proxy', '0', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ['one proxy', '1', '10.0.0.1', '198.51.100.7', '198.51.100.7'],
  ['one proxy, and a header forged by the client', '1', '10.0.0.1', '1.1.1.1, 198.51.100.7', '198.51.100.7'],
  ['two proxies', '2', '10.0.0.2', '198.51.100.7, 10.0.0.1', '198.51.100.7'],
  ['more hops trusted than there are', '2', '198.51.100.7', undefined, '198.51.100.7'],
  ['a trusted subnet', '10.0.0.0/8', '10.9.9.9', '1.1.1.1, 198.51.100.7, 10.0.0.1', '198.51.100.7'],
  ['a request from outside the subnet', '10.0.0.0/8', '198.51.100.7', '1.1.1.1', '198.51.100.7'],
  ['nothing but trusted proxies', '10.0.0.0/8', '10.0.0.1', '10.0.0.2', '10.0.0.2'],
  ['IPv6', '::1', '::1', '2001:db8::7', '2001:db8::7'],
  ['IPv4 on an IPv6 socket', '127.0.0.1', '::ffff:127.0.0.1', '198.51.100.7', '198.51.100.7'],
])('HOST-6 %s', (_what, trusted, remote, forwarded, address) => {
  expect(addressFor(trusted, remote, forwarded)).toBe(address);
});

test.each([['11'], ['yes'], ['10.0.0.0/x'], ['10.0.0/8'], ['::1/129'], ['']])('refuses the list of proxies %j', (text) => {
  expect(parseTrustedProxies(text)).toBeNull();
});

test.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['::FFFF:c633:6407', '198.51.100.7'],
  ['64:ff9b::198.51.100.7', '198.51.100.7'],
  ['64:ff9b::c633:6407', '198.51.100.7'],
  ['198.51.100.7:51234', '198.51.100.7'],
  ['2001:db8:1:2::7', '20010db800010002::/64'],
  ['2001:DB8:1:2:ffff:ffff:ffff:ffff', '20010db800010002::/64'],
  ['[2001:db8:1:2::9]:443', '20010db800010002::/64'],
  ['2001:db8:1:3::7', '20010db800010003::/64'],
  ['::1', '0000000000000000::/64'],
  ['fe80::1%eth0', 'fe80000000000000::/64'],
  ['', 'unknown'],
  ['unknown', 'unknown'],
  ['x'.repeat(10_000), 'unknown'],
  ['1.2.3.4.5', 'unknown'],
])('HOST-6 %s is counted as %s', (address, key) => {
  expect(limitKeyOf(address)).toBe(key);
});
