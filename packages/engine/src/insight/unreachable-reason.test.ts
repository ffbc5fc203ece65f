import { expect, test } from 'vitest';
import { createFakePair } from '../testing/index.ts';
import { IceGatheringProbe, type OwnNetwork, UNKNOWN_NETWORK } from '../transport/network-reachability.ts';
import { type LinkFacts, type LinkReason, linkReason } from './unreachable-reason.ts';

const LOST: LinkFacts = { link: 'unreachable', presence: 'here', hasConnected: true };
const FINE: OwnNetwork = { udp: 'open', relay: 'reached' };

test.each<[string, Partial<LinkFacts>, Partial<OwnNetwork>, LinkReason | null]>([
  ['a link that carries', { link: 'connected', presence: 'away' }, {}, null],
  ['a first connection', { link: 'connecting', hasConnected: false }, { udp: 'blocked' }, null],
  ['an unstable link', { link: 'unstable' }, {}, null],
  ['an unstable link to somebody whom the server has lost', { link: 'unstable', presence: 'away' }, {}, 'their_network'],
  ['somebody whom the server has lost', { presence: 'away' }, { udp: 'blocked', relay: 'none' }, 'their_network'],
  ['a way that has just ended', { link: 'reconnecting' }, { relay: 'none' }, 'path_lost'],
  ['a link that never carried', { link: 'reconnecting', hasConnected: false }, { relay: 'none' }, 'no_relay'],
  ['a network without UDP', {}, { udp: 'blocked', relay: 'unreached' }, 'udp_blocked'],
  ['a relay that does not answer', {}, { udp: 'unknown', relay: 'unreached' }, 'relay_unreached'],
  ['no relay', {}, { relay: 'none' }, 'no_relay'],
  ['everything in order on our side', {}, {}, 'no_path'],
  ['nothing known', {}, UNKNOWN_NETWORK, 'no_path'],
])('%s has its reason', (_, facts, network, reason) => {
  expect(linkReason({ ...LOST, ...facts }, { ...FINE, ...network }, 'none')).toBe(reason);
});

test('a relay that the server has and withholds is told from none', () => {
  expect(linkReason(LOST, { ...FINE, relay: 'none' }, 'withheld')).toBe('relay_withheld');
});

const BOTH = [{ urls: ['stun:v.example', 'turn:v.example?transport=udp', 'turns:v.example'] }];
type Step = string | { readonly typ: string; readonly relayProtocol?: string } | null;

test.each<[string, readonly { urls: string[] }[], readonly Step[], OwnNetwork]>([
  ['no servers', [], [{ typ: 'host' }, null], { udp: 'unknown', relay: 'none' }],
  ['a search under way', BOTH, [{ typ: 'host' }], { udp: 'unknown', relay: 'unknown' }],
  ['an answer from outside', BOTH, ['stun:v.example', { typ: 'srflx' }, null], { udp: 'open', relay: 'unreached' }],
  ['a relay over UDP', BOTH, [{ typ: 'relay', relayProtocol: 'udp' }, null], { udp: 'open', relay: 'reached' }],
  ['a relay over TLS alone', BOTH, [{ typ: 'relay', relayProtocol: 'tls' }, null], { udp: 'blocked', relay: 'reached' }],
  [
    'a relay that is all there is',
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
])('after %s we know what our network lets out', (_, servers, steps, network) => {
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

test('a server that does not answer is known in the call at once', async () => {
  const { ana, ben } = await createFakePair();
  expect(ben.call.snapshot.get().network).toEqual({ udp: 'unknown', relay: 'none' });
  ben.connections[0]?.onicecandidateerror?.({ url: 'stun:v.example' });
  expect(ben.call.snapshot.get().network.udp).toBe('blocked');
  for (const { call } of [ana, ben]) call.leave();
});
