import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakePair, createFakeParticipant, type FakeParticipant, type FakeRoom } from '../../testing/index.ts';

const last = <T>(values: readonly T[]): T => values[values.length - 1] as T;
const linkTo = (id: string, { call }: FakeParticipant) => call.snapshot.get().participants.find((other) => other.id === id)?.link;
const settle = (ms = 50) => vi.advanceTimersByTimeAsync(ms);
const living = ({ connections }: FakeParticipant) => connections.filter(({ signalingState }) => signalingState !== 'closed');

/** An offer of a new connection. */
const offerOf = (session: string, mediaLines = 1) => ({
  type: 'offer' as const,
  sdp: {
    type: 'offer' as const,
    sdp: `v=0\no=- ${session} 1 IN IP4 0\na=ice-ufrag:${session}\n${'m=audio 0 sendrecv\n'.repeat(mediaLines)}`,
  },
});
const candidateOf = (session: string) => ({
  type: 'candidate' as const,
  candidate: { candidate: `candidate:${session}`, sdpMid: '0', sdpMLineIndex: 0, usernameFragment: session },
});
const sessionsAnswered = ({ connections }: FakeParticipant) =>
  connections.map(({ remoteDescription }) => /^o=- (\S+)/m.exec(remoteDescription?.sdp ?? '')?.[1]);

let room: FakeRoom;
let ana: FakeParticipant;

beforeEach(async () => {
  vi.useFakeTimers();
  ({ room, ana } = await createFakePair());
  await settle();
});
afterEach(() => vi.useRealTimers());

describe('descriptions', () => {
  test('refuses a remote description with more than eight media lines, and keeps the link', async () => {
    ana.signaling.emit({ type: 'signal', caller: 'ben', signal: offerOf('flood', 9) });
    await settle();
    expect(ana.problems).toHaveLength(1);
    expect(ana.connections).toHaveLength(1);
    expect(linkTo('ben', ana)).toBe('connected');
    ana.signaling.emit({ type: 'signal', caller: 'ben', signal: offerOf('eight', 8) });
    await settle();
    expect(sessionsAnswered(ana)).toContain('eight');
  });

  test('never sends a local description that no frame holds, not even after a reconnect', async () => {
    room.delivery = () => [20];
    const cid = createFakeParticipant(room, 'cid');
    const joined = cid.call.join('Cid');
    await settle(10);
    last(ana.connections).padding = 'é'.repeat(40_000);
    await settle();
    await joined;
    ana.signaling.disconnect();
    ana.signaling.reconnect();
    await settle(14_000);
    const answers = room.signals.filter(({ from, to, signal }) => from === 'ana' && to === 'cid' && signal.type === 'answer');
    expect(answers).toEqual([]);
    expect(ana.problems.length).toBeGreaterThan(0);
    expect(linkTo('ben', ana)).toBe('connected');
  });

  test('does not resend a description that the server refuses for its content', async () => {
    const offers = () =>
      room.signals.filter(({ from, to, signal }) => from === 'cid' && to === 'ben' && signal.type === 'offer').length;
    const cid = createFakeParticipant(room, 'cid');
    const { signal } = cid.signaling;
    cid.signaling.signal = async (target, sent) => {
      await signal.call(cid.signaling, target, sent);
      return { ok: false, code: 'bad_request' };
    };
    room.delivery = (_signal, from, to) => (from === 'cid' || to === 'cid' ? null : [0]);
    await cid.call.join('Cid');
    await settle(14_900);
    expect(offers()).toBe(1);
  });
});

describe('new connections', () => {
  test('accepts three new sessions of a flood, then one in 2 s, and the last one wins', async () => {
    for (let number = 0; number < 100; number += 1) {
      ana.signaling.emit({ type: 'signal', caller: 'ben', signal: offerOf(`s${number}`) });
      ana.signaling.emit({ type: 'signal', caller: 'ben', signal: candidateOf(`s${number}`) });
    }
    await settle();
    expect(ana.connections).toHaveLength(1 + 3);
    expect(last(sessionsAnswered(ana))).toBe('s2');
    await settle(2000);
    expect(ana.connections).toHaveLength(1 + 3 + 1);
    expect(last(sessionsAnswered(ana))).toBe('s99');
    // Its candidates were held with it.
    expect(last(ana.connections).connectionState).toBe('connected');
    expect(living(ana)).toHaveLength(1);
  });

  test('opens at most one connection a second for five flooding seats, and connects a new participant', async () => {
    const seats = ['a', 'b', 'c', 'd', 'e'].map((name) => room.connect(`hostile-${name}`));
    for (const seat of seats)
      seat.join('Someone', { microphone: true, camera: true, screen: false, screenAudio: false }, () => undefined);
    await settle();
    let number = 0;
    const flood = setInterval(() => {
      for (const { id } of seats) ana.signaling.emit({ type: 'signal', caller: id, signal: offerOf(`x${number++}`) });
    }, 10);
    await settle(60_000);
    expect(number).toBeGreaterThan(20_000);
    // The first of each seat, a burst, and one a second.
    expect(ana.connections.length).toBeLessThanOrEqual(1 + 16 + 61);
    expect(living(ana).length).toBeLessThanOrEqual(6);
    const cid = createFakeParticipant(room, 'cid');
    await cid.call.join('Cid');
    await settle(3000);
    expect(linkTo('cid', ana)).toBe('connected');
    clearInterval(flood);
  });

  test('bounds the connections of a participant who joins and leaves endlessly, and connects one who stays', async () => {
    for (let number = 0; number < 500; number += 1) {
      const port = room.connect(`seat-${number}`);
      port.join('Someone', { microphone: true, camera: true, screen: false, screenAudio: false }, () => undefined);
      await settle(20);
      port.close();
    }
    expect(ana.connections.length).toBeLessThanOrEqual(1 + 16 + 11);
    const cid = createFakeParticipant(room, 'cid');
    await cid.call.join('Cid');
    await settle(1500);
    expect([linkTo('cid', ana), linkTo('ben', ana)]).toEqual(['connected', 'connected']);
  });

  test('reports a participant as unreachable when the browser makes no connection, and retries', async () => {
    ana.mayConnect = false;
    const cid = createFakeParticipant(room, 'cid');
    await cid.call.join('Cid');
    await settle(2000);
    expect([linkTo('cid', ana), linkTo('ben', ana)]).toEqual(['unreachable', 'connected']);
    ana.mayConnect = true;
    ana.call.retry('cid');
    await settle(2000);
    expect(linkTo('cid', ana)).toBe('connected');
  });
});

describe('updates', () => {
  const nameAt = ({ call }: FakeParticipant, id: string) =>
    call.snapshot.get().participants.find((other) => other.id === id)?.name;

  test('applies a flood of updates of one participant a few times, the last one included, and delays no other one', async () => {
    const cid = createFakeParticipant(room, 'cid');
    await cid.call.join('Cid');
    await settle(1000);
    const onChange = vi.fn();
    ana.call.snapshot.subscribe(onChange);
    for (let number = 0; number < 300; number += 1) room.update('ben', { name: `Ben ${number}` });
    room.update('cid', { name: 'Cid anew' });
    await settle(100);
    expect([nameAt(ana, 'ben'), nameAt(ana, 'cid')]).toEqual(['Ben 299', 'Cid anew']);
    await settle(1000);
    expect(onChange.mock.calls.length).toBeLessThanOrEqual(20);
  });

  test('applies every absence, and drops waiting updates of a participant who left', async () => {
    const presences: (string | undefined)[] = [];
    for (let number = 0; number < 300; number += 1) room.update('ben', { name: `Ben ${number}` });
    ana.call.snapshot.subscribe(() => presences.push(ana.call.snapshot.get().participants[0]?.presence));
    room.update('ben', { presence: 'away' });
    room.update('ben', { presence: 'here' });
    expect(presences).toEqual(['away', 'here']);
    for (let number = 0; number < 300; number += 1) room.update('ben', { name: `Gone ${number}` });
    room.unseat('ben', 'left');
    await settle(1000);
    expect(ana.call.snapshot.get().participants).toEqual([]);
  });
});
