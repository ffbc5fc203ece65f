import { expect, test } from 'vitest';
import { createFakePair } from '../testing/index.ts';
import { IceGatheringProbe, type OwnNetwork, UNKNOWN_NETWORK } from '../transport/network-reachability.ts';
import { type LinkFacts, type LinkReason, linkReason } from './unreachable-reason.ts';

const LOST: LinkFacts = { link: 'unreachable', presence: 'here', hasConnected: true };
const FINE: OwnNetwork = { udp: 'open', relay: 'reached' };

test.each<[string, Partial<LinkFacts>, Partial<OwnNetwork>, LinkReason | null]>([
  ['a connected link', { link: 'connected', presence: 'away' }, {}, null],
  ['a first connection', { link: 'connecting', hasConnected: false }, { udp: 'blocked' }, null],
  ['an unstable link', { link: 'unstable' }, {}, null],
  ['an unstable link to a participant whom the server has lost', { link: 'unstable', presence: 'away' }, {}, 'their_network'],
  ['a participant whom the server has lost', { presence: 'away' }, { udp: 'blocked', relay: 'none' }, 'their_network'],
  ['a path that has just ended', { link: 'reconnecting' }, { relay: 'none' }, 'path_lost'],
  ['a link that was never connected', { link: 'reconnecting', hasConnected: false }, { relay: 'none' }, 'no_relay'],
  ['a network without UDP', {}, { udp: 'blocked', relay: 'unreached' }, 'udp_blocked'],
  ['a relay that does not answer', {}, { udp: 'unknown', relay: 'unreached' }, 'relay_unreached'],
  ['no relay', {}, { relay: 'none' }, 'no_relay'],
  ['no fault on the local side', {}, {}, 'no_path'],
  ['nothing known', {}, UNKNOWN_NETWORK, 'no_path'],
])('names the reason: %s', (_, facts, network, reason) => {
  expect(linkReason({ ...LOST, ...facts }, { ...FINE, ...network }, 'none')).toBe(reason);
});

test('tells a withheld relay from none', () => {
  expect(linkReason(LOST, { ...FINE, relay: 'none' }, 'withheld')).toBe('relay_withheld');
});

const BOTH = [{ urls: ['stun:v.example', 'turn:v.example?transport=udp', 'turns:v.example'] }];
type Step = string | { readonly typ: string; readonly relayProtocol?: string } | null;

test.each<[string, readonly { urls: string[] }[], readonly Step[], OwnNetwork]>([
  ['no servers', [], [{ typ: 'host' }, null], { udp: 'unknown', relay: 'none' }],
  ['gathering in progress', BOTH, [{ typ: 'host' }], { udp: 'unknown', relay: 'unknown' }],
  ['a server-reflexive candidate', BOTH, ['stun:v.example', { typ: 'srflx' }, null], { udp: 'open', relay: 'unreached' }],
  ['a relay over UDP', BOTH, [{ typ: 'relay', relayProtocol: 'udp' }, null], { udp: 'open', relay: 'reached' }],
  ['a relay over TLS alone', BOTH, [{ typ: 'relay', relayProtocol: 'tls' }, null], { udp: 'blocked', relay: 'reached' }],
  [
    'a relay alone',
    [{ urls: ['turns:v.example'] }],
    [{ typ: 'relay', relayProtocol: 'tls' }, null],
    { udp: 'unknown', relay: 'reached' },
  ],
  [
    'servers that do not answer over UDP',
    BOTH,
    [{ typ: 'host' }, 'stun:v.example', null],
    { udp: 'blocked', relay: 'unreached' },
  ],
  [
    'a server that does not answer over TCP',
    BOTH,
    [{ typ: 'host' }, 'turns:v.example', null],
    { udp: 'unknown', relay: 'unreached' },
  ],
])('derives what the local network allows after %s', (_, servers, steps, network) => {
  const probe = new IceGatheringProbe(servers);
  for (const step of steps) {
    if (typeof step === 'string') probe.addError(step);
    else
      probe.addCandidate(
        step && { candidate: `candidate:1 1 udp 1 192.0.2.1 9 typ ${step.typ}`, relayProtocol: step.relayProtocol ?? null },
      );
  }
  expect(probe.network).toEqual(network);
});

test('reports a relay that does not answer to the call at once', async () => {
  const { ana, ben } = await createFakePair();
  expect(ben.call.snapshot.get().network).toEqual({ udp: 'unknown', relay: 'none' });
  ben.connections[0]?.onicecandidateerror?.({ url: 'stun:v.example' });
  expect(ben.call.snapshot.get().network.udp).toBe('blocked');
  for (const { call } of [ana, ben]) call.leave();
});
