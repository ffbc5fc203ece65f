import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createFakePair, createFakeParticipant, type FakeParticipant, type FakeRoom } from '../../testing/index.ts';

const last = <T>(values: readonly T[]): T => values[values.length - 1] as T;
const linkTo = (id: string, { call }: FakeParticipant) => call.snapshot.get().participants.find((other) => other.id === id)?.link;
const settle = (ms = 50) => vi.advanceTimersByTimeAsync(ms);
const living = ({ connections }: FakeParticipant) => connections.filter(({ signalingState }) => signalingState !== 'closed');

/** An offer of a connection that was never seen before. */
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
  test('one with more than eight media lines is refused where it arrives, and costs no link', async () => {
    ana.signaling.tell({ type: 'signal', caller: 'ben', signal: offerOf('flood', 9) });
    await settle();
    expect(ana.problems).toHaveLength(1);
    expect(ana.connections).toHaveLength(1);
    expect(linkTo('ben', ana)).toBe('connected');
    ana.signaling.tell({ type: 'signal', caller: 'ben', signal: offerOf('eight', 8) });
    await settle();
    expect(sessionsAnswered(ana)).toContain('eight');
  });

  test('one of ours that no frame holds is never sent, not even after a reconnect', async () => {
    room.courier = () => [20];
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

  test('one that the server refuses for what it says is not sent again', async () => {
    const offers = () =>
      room.signals.filter(({ from, to, signal }) => from === 'cid' && to === 'ben' && signal.type === 'offer').length;
    const cid = createFakeParticipant(room, 'cid');
    const { signal } = cid.signaling;
    cid.signaling.signal = async (target, sent) => {
      await signal.call(cid.signaling, target, sent);
      return { ok: false, code: 'bad_request' };
    };
    room.courier = (_signal, from, to) => (from === 'cid' || to === 'cid' ? null : [0]);
    await cid.call.join('Cid');
    await settle(14_900);
    expect(offers()).toBe(1);
  });
});

describe('new connections', () => {
  test('of a flood of new sessions three are taken, then one in 2 s, and the last one wins', async () => {
    for (let number = 0; number < 100; number += 1) {
      ana.signaling.tell({ type: 'signal', caller: 'ben', signal: offerOf(`s${number}`) });
      ana.signaling.tell({ type: 'signal', caller: 'ben', signal: candidateOf(`s${number}`) });
    }
    await settle();
    expect(ana.connections).toHaveLength(1 + 3);
    expect(last(sessionsAnswered(ana))).toBe('s2');
    await settle(2000);
    expect(ana.connections).toHaveLength(1 + 3 + 1);
    expect(last(sessionsAnswered(ana))).toBe('s99');
    // Its candidates have waited with it.
    expect(last(ana.connections).connectionState).toBe('connected');
    expect(living(ana)).toHaveLength(1);
  });

  test('five seats that all do so open no more than one a second in all, and a newcomer is met', async () => {
    const seats = ['a', 'b', 'c', 'd', 'e'].map((name) => room.connect(`hostile-${name}`));
    for (const seat of seats)
      seat.join('Someone', { microphone: true, camera: true, screen: false, screenAudio: false }, () => undefined);
    await settle();
    let number = 0;
    const flood = setInterval(() => {
      for (const { id } of seats) ana.signaling.tell({ type: 'signal', caller: id, signal: offerOf(`x${number++}`) });
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

  test('who comes and goes without end costs connections within bounds, and who stays is met', async () => {
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

  test('a browser that makes no connection says that the participant is unreachable, and Retry tries again', async () => {
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

  test('a flood of one participant changes the call a few times, the last one counts, and nobody else is held up', async () => {
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

  test('an absence is not passed over, and what waits of who has left is dropped', async () => {
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
