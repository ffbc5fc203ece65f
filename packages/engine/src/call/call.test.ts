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

/** Both sides have the same descriptions, and each the other's current ICE generation. */
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
  test('connects a new participant, who sends the one offer', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    expectConnected(ana, ben);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    expect(room.signals.filter(({ signal }) => signal.type === 'offer').map(({ from }) => from)).toEqual(['ben']);
    expect(last(ana.connections).getTransceivers()).toHaveLength(4);
  });

  test('connects four participants who join at the same time, each pair over one link', async () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => createFakeParticipant(room, id));
    await Promise.all(four.map(({ call }) => call.join('Participant')));
    await settle();
    for (const participant of four) {
      expect(links(participant).map(([, link]) => link)).toEqual(['connected', 'connected', 'connected']);
      expect(participant.connections).toHaveLength(3);
    }
  });

  test('REL-14 candidates that arrive early, late, twice or from another generation break no link', async () => {
    const strayed = { candidate: 'candidate:stray', sdpMid: '0', sdpMLineIndex: 0, usernameFragment: 'unknown' };
    for (const delays of [[0], [40], [0, 0, 30]]) {
      const here = new FakeRoom();
      // Descriptions are delivered after 20 ms; candidates arrive before them, after them, or both.
      here.delivery = (signal) => (signal.type === 'candidate' ? delays : [20]);
      const [ana, ben] = (await callOf(here, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
      here.ports.get('ana')?.emit({ type: 'signal', caller: 'ben', signal: { type: 'candidate', candidate: strayed } });
      await settle(200);
      expectConnected(ana, ben);
      expect(last(ana.connections).applied).toHaveLength(1);
    }
  });

  test.each(['offer', 'answer'])('REL-14 a lost %s is sent again within 15 s', async (type) => {
    let lost = 0;
    room.delivery = (signal) => (signal.type === type && lost++ === 0 ? null : [5]);
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    expect(links(ben)).toEqual([['ana', 'connecting']]);
    await settle(15_000);
    expectConnected(ana, ben);
  });

  test('keeps the other links when a participant leaves during a negotiation', async () => {
    room.delivery = () => [20];
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

  test('reports a description that cannot be parsed, and keeps the link', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const sessionLine = /^o=.*$/m.exec(last(ben.connections).localDescription?.sdp ?? '')?.[0];
    const hostile = { type: 'offer', sdp: `nonsense\n${sessionLine}` } as const;
    ana.signaling.emit({ type: 'signal', caller: 'ben', signal: { type: 'offer', sdp: hostile } });
    await settle();
    expect(ana.problems).toHaveLength(1);
    last(ana.connections).restartIce();
    await settle();
    expectConnected(ana, ben);
  });
});

describe('glare', () => {
  test('REL-14 both sides that renegotiate within 50 ms of each other, 100 times, are stable each time', async () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    // One socket delivers in order, so every signal of a round has the same delay.
    let delayMs = 0;
    room.delivery = () => [delayMs];
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

  test('REL-14 crossing first offers leave one connection on each side', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    // Both pages reload at once; each has the other's seat on its roster and sends an offer.
    ana.signaling.isClosed = ben.signaling.isClosed = true;
    const [ana2, ben2] = [createFakeParticipant(room, 'ana'), createFakeParticipant(room, 'ben')];
    room.delivery = () => [10];
    await Promise.all([ana2.call.join('Ana'), ben2.call.join('Ben')]);
    await settle(1000);
    expectConnected(ana2, ben2);
    const isOpen = ({ signalingState }: { signalingState: string }) => signalingState !== 'closed';
    expect([ana2, ben2].map(({ connections }) => connections.filter(isOpen).length)).toEqual([1, 1]);
  });
});

describe('media', () => {
  test('sends a track that is added, replaced or removed without renegotiation', async () => {
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

  test('offers a minimal client microphone and camera, and sends no end of candidates', async () => {
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

  test('requests full camera resolution once every link is connected and a large tile renders it', async () => {
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

describe('returning', () => {
  test('keeps every connection when the socket is lost and when it returns', async () => {
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

  test('keeps every link over a server restart, and connects a new participant to all', async () => {
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

  test('removes a participant who does not return after a server restart when the grace window ends', async () => {
    const [ana] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant];
    room.restart();
    ana.signaling.reconnect();
    await settle(17_000);
    expect(links(ana)).toHaveLength(1);
    await settle(2000);
    expect(links(ana)).toEqual([]);
    expect(last(ana.connections).signalingState).toBe('closed');
  });

  test('keeps the participant over a reload, with a new connection', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ben.signaling.isClosed = true;
    const again = createFakeParticipant(room, 'ben');
    await again.call.join('Ben');
    await settle();
    expectConnected(ana, again);
    expect(links(ana)).toEqual([['ben', 'connected']]);
    expect(ana.connections.map(({ signalingState }) => signalingState)).toEqual(['closed', 'stable']);
  });

  test('sends an undelivered offer when its target returns', async () => {
    const [ana] = (await callOf(room, 'ana')) as [FakeParticipant];
    room.delivery = () => null;
    ana.signaling.disconnect();
    const [ben] = (await callOf(room, 'ben')) as [FakeParticipant];
    room.delivery = () => [0];
    ana.signaling.reconnect();
    await settle(1000);
    expectConnected(ana, ben);
  });
});

describe('network', () => {
  test('reports a silent link as unstable after 2 s, restarts ICE after 4 s, and recovers within 1 s', async () => {
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

  test('checks the connection to the server once when a link falls silent', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    last(ana.connections).isFlowing = false;
    ben.setTrack('camera', track('video', 'camera'));
    await settle(900);
    expect(ana.signaling.resumes).toBe(0);
    await settle(6000);
    expect(ana.signaling.resumes).toBe(1);
    expect(ben.signaling.resumes).toBe(0);
  });

  test('restarts ICE of a failed link at once', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    last(ben.connections).become('failed');
    await settle();
    expect(last(ben.connections).counts.iceRestarts).toBe(1);
    expectConnected(ana, ben);
  });

  test('rebuilds a link on both sides when ICE restarts do not recover it', async () => {
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

  test('makes no attempt while signaling is away, and the first one when it returns', async () => {
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

  test('retry rebuilds the link at once', async () => {
    const [ana, ben] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    ana.call.retry('ben');
    await settle();
    expect([ana.connections.length, ben.connections.length]).toEqual([2, 2]);
    expectConnected(ana, ben);
  });

  test('renews relay credentials before they expire, and moves relayed links to the new ones', async () => {
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

  test('REL-19 a page that resumes checks its connection to the server and every link at once', async () => {
    const [ana] = (await callOf(room, 'ana', 'ben')) as [FakeParticipant, FakeParticipant];
    const stats = vi.spyOn(last(ana.connections), 'getStats');
    ana.call.resume();
    await settle(0);
    expect(ana.signaling.resumes).toBe(1);
    expect(stats).toHaveBeenCalledTimes(1);
    ana.call.leave();
    ana.call.resume();
    expect(ana.signaling.resumes).toBe(1);
  });

  test('reports frozen video after 3 s while other media arrives, and its recovery at once', async () => {
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

  test('moves every link to the relay when the local address is hidden, existing and new ones', async () => {
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

describe('ending', () => {
  test.each(['room_full', 'version_unsupported', 'bad_request'] as const)('ends the call with its code: %s', async (code) => {
    const ana = createFakeParticipant(room, 'ana');
    ana.signaling.refusal = code;
    await ana.call.join('Ana');
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'ended', reason: code });
    expect(ana.signaling.isClosed).toBe(true);
  });

  test.each(['unreachable', 'rate_limited', 'unavailable', 'internal'] as const)('joins again after %s', async (code) => {
    const ana = createFakeParticipant(room, 'ana');
    ana.signaling.refusal = code;
    void ana.call.join('Ana');
    await settle();
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'joining' });
    await settle(2000);
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'live', signaling: 'online' });
  });

  test('leaving frees the seat, closes every connection and is final', async () => {
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

  test('ends the call when a newer tab takes the seat', async () => {
    const [ana] = (await callOf(room, 'ana')) as [FakeParticipant];
    ana.signaling.emit({ type: 'participant left', id: 'ana', reason: 'replaced' });
    expect(ana.call.snapshot.get().phase).toEqual({ name: 'ended', reason: 'replaced' });
  });
});
