import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakeParticipant, type FakeParticipant, FakeRoom } from '../testing/index.ts';

const track = (kind: string, id: string) => ({ kind, id }) as unknown as MediaStreamTrack;
const last = <T>(values: readonly T[]): T => values[values.length - 1] as T;
const links = ({ call }: FakeParticipant) => call.snapshot.get().participants.map(({ id, link }) => [id, link]);

async function settle(ms = 50): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

async function callOf(room: FakeRoom, ...ids: string[]): Promise<FakeParticipant[]> {
  const participants: FakeParticipant[] = [];
  for (const id of ids) {
    const participant = createFakeParticipant(room, id);
    await participant.call.join(`Name of ${id}`);
    participants.push(participant);
  }
  await settle();
  return participants;
}

/** Both sides agree, and each listens to the other's current ICE generation. */
function expectConnected(a: FakeParticipant, b: FakeParticipant): void {
  for (const [here, there] of [
    [a, b],
    [b, a],
  ] as const) {
    const [mine, theirs] = [last(here.connections), last(there.connections)];
    expect(mine.signalingState).toBe('stable');
    expect(mine.connectionState).toBe('connected');
    expect(mine.remoteDescription?.sdp).toBe(theirs.localDescription?.sdp);
  }
}

let room: FakeRoom;

beforeEach(() => {
  vi.useFakeTimers();
  room = new FakeRoom();
});
afterEach(() => vi.useRealTimers());

describe('first contact', () => {
  test('the newcomer offers once and both are connected', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    expectConnected(ana, ben);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    expect(room.signals.filter(({ signal }) => signal.type === 'offer').map(({ from }) => from)).toEqual(['ben']);
    expect(last(ana.connections).getTransceivers()).toHaveLength(4);
  });

  test('four who join at the same time are all connected, each pair over one link', async () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => createFakeParticipant(room, id));
    await Promise.all(four.map(({ call }) => call.join('Somebody')));
    await settle();
    for (const participant of four) {
      expect(links(participant).map(([, link]) => link)).toEqual(['connected', 'connected', 'connected']);
      expect(participant.connections).toHaveLength(3);
    }
  });

  test('REL-14 candidates that come early, late, doubled or from another generation never break a link', async () => {
    const strayed = { candidate: 'candidate:stray', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'nobody' };
    for (const delays of [[0], [40], [0, 0, 30]]) {
      const here = new FakeRoom();
      // Descriptions take 20 ms, candidates overtake them, follow them, or both.
      here.courier = (signal) => (signal.type === 'candidate' ? delays : [20]);
      const [ana, ben] = (await callOf(here, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
      here.ports.get('ana')?.tell({ type: 'signal', caller: 'ben', signal: { type: 'candidate', candidate: strayed } });
      await settle(200);
      expectConnected(ana, ben);
      expect(last(ana.connections).applied).toHaveLength(1);
    }
  });

  test.each(['offer', 'answer'])('REL-14 a lost %s is made good within 15 s', async (type) => {
    let lost = 0;
    room.courier = (signal) => (signal.type === type && lost++ === 0 ? null : [5]);
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    expect(links(ben)).toEqual([['ana', 'connecting']]);
    await settle(15_000);
    expectConnected(ana, ben);
  });

  test('nothing breaks when somebody leaves in the middle of a negotiation', async () => {
    room.courier = () => [20];
    const ana = createFakeParticipant(room, 'ana');
    const ben = createFakeParticipant(room, 'ben');
    const cid = createFakeParticipant(room, 'cid');
    await ana.call.join('Ana');
    await cid.call.join('Cid');
    await ben.call.join('Ben');
    await settle(10);
    ben.call.leave();
    await settle(1000);
    expect(links(ana)).toEqual([['cid', 'connected']]);
    expect(links(cid)).toEqual([['ana', 'connected']]);
    expect(ben.connections.every(({ signalingState }) => signalingState === 'closed')).toBe(true);
  });

  test('a description that cannot be read is reported and costs nobody the call', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const sessionLine = /^o=.*$/m.exec(last(ben.connections).localDescription?.sdp ?? '')?.[0];
    const hostile = { type: 'offer', sdp: `nonsense\n${sessionLine}` } as const;
    ana.signaling.tell({ type: 'signal', caller: 'ben', signal: { type: 'offer', sdp: hostile } });
    await settle();
    expect(ana.problems).toHaveLength(1);
    last(ana.connections).restartIce();
    await settle();
    expectConnected(ana, ben);
  });
});

describe('glare', () => {
  test('REL-14 both sides renegotiate within 50 ms of each other, 100 times, and are stable each time', async () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    // One socket delivers in order, so every signal of a round takes equally long.
    let delayMs = 0;
    room.courier = () => [delayMs];
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    let rollbacks = 0;
    for (let round = 0; round < 100; round += 1) {
      delayMs = random(30);
      setTimeout(() => last(ana.connections).restartIce(), random(50));
      setTimeout(() => last(ben.connections).restartIce(), random(50));
      await settle(500);
      expectConnected(ana, ben);
      rollbacks = last(ana.connections).counts.rollbacks + last(ben.connections).counts.rollbacks;
    }
    expect(rollbacks).toBeGreaterThan(10);
    expect(ana.connections).toHaveLength(1);
  });

  test('REL-14 first offers that cross leave one connection on each side', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    // Both pages are reloaded at once; each finds the other's seat on its roster and offers.
    ana.signaling.isClosed = ben.signaling.isClosed = true;
    const [ana2, ben2] = [createFakeParticipant(room, 'ana'), createFakeParticipant(room, 'ben')];
    room.courier = () => [10];
    await Promise.all([ana2.call.join('Ana'), ben2.call.join('Ben')]);
    await settle(1000);
    expectConnected(ana2, ben2);
    const isOpen = ({ signalingState }: { signalingState: string }) => signalingState !== 'closed';
    expect([ana2, ben2].map(({ connections }) => connections.filter(isOpen).length)).toEqual([1, 1]);
  });
});

describe('media', () => {
  test('a track that comes late, changes or goes is sent without renegotiation', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const offers = room.signals.filter(({ signal }) => signal.type === 'offer').length;
    const [first, second] = [track('video', 'first'), track('video', 'second')];
    const sent = () => last(ana.connections).getTransceivers()[1]?.sender.track;
    const seen = () => ben.call.snapshot.get().participants[0]?.tracks.camera;
    ana.setTrack('camera', first);
    await settle();
    expect(sent()).toBe(first);
    expect(seen()).toBe(last(ben.connections).getTransceivers()[1]?.receiver.track);
    ana.setTrack('camera', second);
    await settle();
    expect(sent()).toBe(second);
    ana.setTrack('camera', null);
    await settle();
    expect(sent()).toBeNull();
    expect(seen()).toBeNull();
    expect(room.signals.filter(({ signal }) => signal.type === 'offer')).toHaveLength(offers);
  });

  test('a minimal client is offered a microphone and a camera, and no end of candidates', async () => {
    const minimal = room.connect('minimal', 'minimal');
    minimal.join('Guest', { microphone: true, camera: true, screen: false, screenAudio: false }, () => undefined);
    const [ana] = (await callOf(room, 'ana')) as [FakeParticipant];
    expect(
      last(ana.connections)
        .getTransceivers()
        .map(({ receiver }) => receiver.track.kind),
    ).toEqual(['audio', 'video']);
    const ends = room.signals.filter(({ signal }) => signal.type === 'candidate' && signal.candidate === null);
    expect(ends).toEqual([]);
  });

  test('the camera gives a fine picture once every link stands and somebody sees it large', async () => {
    const [ana] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant];
    await settle(3000);
    expect(last(ana.cameraHeights)).toBe(720);
    await callOf(room, 'cid');
    expect(last(ana.cameraHeights)).toBe(360);
    await settle(3000);
    expect(last(ana.cameraHeights)).toBe(720);
    await callOf(room, 'dao');
    await settle(3000);
    expect(last(ana.cameraHeights)).toBe(360);
  });
});

describe('coming back', () => {
  test('a lost socket closes no connection, and the return makes no new one', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ben.signaling.disconnect();
    expect(ben.call.snapshot.get().phase).toEqual({ name: 'live', signaling: 'reconnecting' });
    expect(ana.call.snapshot.get().participants[0]?.presence).toBe('away');
    await settle(5000);
    ben.signaling.reconnect();
    await settle();
    expect(ben.call.snapshot.get().phase).toEqual({ name: 'live', signaling: 'online' });
    expect(ana.call.snapshot.get().participants[0]?.presence).toBe('here');
    expect([ana.connections.length, ben.connections.length]).toEqual([1, 1]);
    expectConnected(ana, ben);
  });

  test('after a server restart everybody keeps their links, and a newcomer meets them all', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    room.restart();
    await settle(3000);
    ana.signaling.reconnect();
    await settle();
    expect(links(ana)).toEqual([['ben', 'connected']]);
    const cid = createFakeParticipant(room, 'cid');
    await cid.call.join('Cid');
    await settle();
    ben.signaling.reconnect();
    await settle();
    expect(links(cid)).toEqual([
      ['ana', 'connected'],
      ['ben', 'connected'],
    ]);
    expect(links(ben)).toEqual([
      ['ana', 'connected'],
      ['cid', 'connected'],
    ]);
    expect([ana.connections.length, ben.connections.length]).toEqual([2, 2]);
    await settle(30_000);
    expect(links(ana)).toEqual([
      ['ben', 'connected'],
      ['cid', 'connected'],
    ]);
  });

  test('who does not come back after a server restart is gone after the grace window', async () => {
    const [ana] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant];
    room.restart();
    ana.signaling.reconnect();
    await settle(17_000);
    expect(links(ana)).toHaveLength(1);
    await settle(2000);
    expect(links(ana)).toEqual([]);
    expect(last(ana.connections).signalingState).toBe('closed');
  });

  test('a reloaded page is the same participant over a new connection', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ben.signaling.isClosed = true;
    const again = createFakeParticipant(room, 'ben');
    await again.call.join('Ben');
    await settle();
    expectConnected(ana, again);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    expect(ana.connections.map(({ signalingState }) => signalingState)).toEqual(['closed', 'stable']);
  });

  test('an offer that could not be delivered goes out when its target is back', async () => {
    const [ana] = (await callOf(room, 'ana')) as [FakeParticipant];
    room.courier = () => null;
    ana.signaling.disconnect();
    const [ben] = (await callOf(room, 'ben')) as [FakeParticipant];
    room.courier = () => [0];
    ana.signaling.reconnect();
    await settle(1000);
    expectConnected(ana, ben);
  });
});

describe('network', () => {
  test('a link that falls silent is unstable after 2 s, has its ICE restarted after 4 s, and is well again 1 s after', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const connection = last(ana.connections);
    connection.isFlowing = false;
    ben.setTrack('camera', track('video', 'camera'));
    await settle(1900);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    await settle(1500);
    expect(links(ana)).toEqual([['ben', 'unstable']]);
    expect(connection.counts.iceRestarts).toBe(0);
    await settle(2000);
    expect(links(ana)).toEqual([['ben', 'reconnecting']]);
    expect(connection.counts.iceRestarts).toBe(1);
    connection.isFlowing = true;
    await settle(2500);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    expectConnected(ana, ben);
    expect(ana.connections).toHaveLength(1);
  });

  test('a link that falls silent has our own connection to the server looked at, once', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    last(ana.connections).isFlowing = false;
    ben.setTrack('camera', track('video', 'camera'));
    await settle(900);
    expect(ana.signaling.wakes).toBe(0);
    await settle(6000);
    expect(ana.signaling.wakes).toBe(1);
    expect(ben.signaling.wakes).toBe(0);
  });

  test('a failed link has its ICE restarted at once', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    last(ben.connections).become('failed');
    await settle();
    expect(last(ben.connections).counts.iceRestarts).toBe(1);
    expectConnected(ana, ben);
  });

  test('a link that no restart heals is rebuilt, on both sides, and heals then', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    for (const { connections } of [ana, ben]) last(connections).isStuck = true;
    last(ana.connections).become('failed');
    await settle(29_000);
    expect(last(ana.connections).counts.iceRestarts).toBe(2);
    expect(ana.connections).toHaveLength(1);
    await settle(5000);
    expect([ana.connections.length, ben.connections.length]).toEqual([2, 2]);
    expectConnected(ana, ben);
    expect(links(ana)).toEqual([['ben', 'connected']]);
  });

  test('while signaling is away no attempt is spent, and the first one comes with its return', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ana.signaling.disconnect();
    last(ana.connections).become('failed');
    await settle(10_000);
    expect(last(ana.connections).counts.iceRestarts).toBe(0);
    ana.signaling.reconnect();
    await settle();
    expect(last(ana.connections).counts.iceRestarts).toBe(1);
    expectConnected(ana, ben);
  });

  test('retry builds the link anew at once', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ana.call.retry('ben');
    await settle();
    expect([ana.connections.length, ben.connections.length]).toEqual([2, 2]);
    expectConnected(ana, ben);
  });

  test('relay credentials are renewed before they end, and links on a relay move over to the new ones', async () => {
    const lifeMs = 60_000;
    let issued = 0;
    room.iceServers = () => {
      issued += 1;
      const server = { urls: 'turn:relay', username: `${issued}`, credential: 'c' };
      return { iceServers: [server], iceServersExpireAt: Date.now() + lifeMs };
    };
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const [relayed, direct] = [last(ana.connections), last(ben.connections)];
    relayed.isRelayed = true;
    const nameOf = ({ configuration }: typeof relayed) => configuration.iceServers?.[0]?.username;
    const before = nameOf(relayed);
    await settle(lifeMs * 0.7);
    expect(nameOf(relayed)).not.toBe(before);
    expect([relayed.counts.iceRestarts, direct.counts.iceRestarts]).toEqual([1, 0]);
    expectConnected(ana, ben);
    ana.signaling.disconnect();
    const renewals = issued;
    await settle(lifeMs);
    ana.signaling.reconnect();
    await settle(6000);
    expect(Number(nameOf(relayed))).toBeGreaterThan(renewals);
  });

  test('REL-19 a page that wakes up looks at its connection and at every link at once', async () => {
    const [ana] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const stats = vi.spyOn(last(ana.connections), 'getStats');
    ana.call.resume();
    await settle(0);
    expect(ana.signaling.wakes).toBe(1);
    expect(stats).toHaveBeenCalledTimes(1);
    ana.call.leave();
    ana.call.resume();
    expect(ana.signaling.wakes).toBe(1);
  });

  test('a picture that stands still while the rest arrives is told after 3 s, and its movement at once', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ben.setTrack('camera', track('video', 'camera'));
    const connection = last(ana.connections);
    const isFrozen = () => ana.call.snapshot.get().participants.map((participant) => participant.isFrozen);
    connection.isVideoFrozen = true;
    await settle(2500);
    expect(isFrozen()).toEqual([false]);
    await settle(2000);
    expect(isFrozen()).toEqual([true]);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    connection.isVideoFrozen = false;
    await settle(1500);
    expect(isFrozen()).toEqual([false]);
    connection.isVideoFrozen = true;
    ben.setTrack('camera', null);
    await settle(6000);
    expect(isFrozen()).toEqual([false]);
  });

  test('hiding our address moves every link to the relay, those that stand and those to come', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const policies = () => ana.connections.map(({ configuration }) => configuration.iceTransportPolicy);
    ana.call.setRelayOnly(true);
    await settle();
    expect(policies()).toEqual(['all', 'relay']);
    expectConnected(ana, ben);
    await callOf(room, 'cid');
    expect(policies()).toEqual(['all', 'relay', 'relay']);
    ana.call.setRelayOnly(false);
    await settle();
    expect(policies().slice(3)).toEqual(['all', 'all']);
  });
});

describe('the end', () => {
  test.each(['room_full', 'version_unsupported', 'bad_request'] as const)('%s ends the call with its code', async (code) => {
    const ana = createFakeParticipant(room, 'ana');
    ana.signaling.refusal = code;
    await ana.call.join('Ana');
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'ended', reason: code });
    expect(ana.signaling.isClosed).toBe(true);
  });

  test.each(['unreachable', 'rate_limited', 'unavailable', 'internal'] as const)('%s is tried again', async (code) => {
    const ana = createFakeParticipant(room, 'ana');
    ana.signaling.refusal = code;
    void ana.call.join('Ana');
    await settle();
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'joining' });
    await settle(2000);
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'live', signaling: 'online' });
  });

  test('leaving gives the seat up, closes every connection and is final', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ben.call.leave();
    ben.call.leave();
    await settle();
    expect(links(ana)).toEqual([]);
    expect(ben.call.snapshot.get()).toMatchObject({ phase: { name: 'ended', reason: 'left' }, participants: [] });
    expect([...ana.connections, ...ben.connections].every(({ signalingState }) => signalingState === 'closed')).toBe(true);
    await ben.call.join('Ben');
    expect(ben.call.snapshot.get().phase.name).toBe('ended');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a newer tab on the same seat ends this one', async () => {
    const [ana] = (await callOf(room, 'ana')) as [FakeParticipant];
    ana.signaling.tell({ type: 'participant left', id: 'ana', reason: 'replaced' });
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'ended', reason: 'replaced' });
  });
});
