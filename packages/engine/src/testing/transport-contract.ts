/** The contract of every MediaTransport, as tests: a test file calls {@link testTransport} with its own transport, on fakes and fake timers. */
import type { ParticipantId } from '@visavis/contract';
import { MESSAGE_MAX_UNITS } from '@visavis/contract/peer-messages/message';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { NO_TRACKS } from '../media/tracks.ts';
import type { LinkTarget } from '../transport/media-transport.ts';
import { ALL_MEDIA_ON, TransportMember } from './transport-member.ts';
import type { TransportRoom } from './transport-room.ts';

/** Time for everything in flight to arrive, in ms; less than the shortest timeout of a transport. */
const SETTLED_MS = 100;
/** Time for a replaced link to be reported as connected, in ms. */
const HEALED_MS = 5000;

const SIZE = { widthPx: 1280, heightPx: 720 };
const LARGE = { camera: SIZE, screen: SIZE };
const HIDDEN = { camera: null, screen: null };

const trackOf = (kind: 'audio' | 'video', id: string) => ({ kind, id }) as unknown as MediaStreamTrack;
const settle = (ms = SETTLED_MS) => vi.advanceTimersByTimeAsync(ms);

/** Declares the contract's tests for one kind of transport; `createRoom` is called once for each test. */
export function testTransport(createRoom: () => TransportRoom): void {
  let room: TransportRoom;
  let members: TransportMember[];

  /** The next participant joins, and every transport is updated. */
  async function join(id: ParticipantId): Promise<TransportMember> {
    const member = new TransportMember(id, new Set(members.map((other) => other.id)));
    members.push(member);
    await member.open(room);
    meetAll();
    await settle();
    return member;
  }

  /** Updates the participants of every transport. */
  function meetAll(change?: Partial<LinkTarget>): void {
    const ids = members.map(({ id }) => id);
    for (const member of members) {
      member.meet(
        ids.filter((id) => id !== member.id),
        change,
      );
    }
  }

  /** Whether a text arrives in both directions. */
  async function expectTexts(one: TransportMember, other: TransportMember): Promise<void> {
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      const text = `text ${to.events.length} from ${from.id}`;
      expect(from.transport.sendText(to.id, text)).toBe(true);
      await settle();
      expect(to.textsFrom(from.id).at(-1)).toBe(text);
    }
  }

  beforeEach(() => {
    vi.useFakeTimers();
    room = createRoom();
    members = [];
  });
  afterEach(() => {
    for (const member of members) member.close();
    expect(members.flatMap(({ strayEvents }) => strayEvents)).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  test('connects every participant to every other one, and reports it', async () => {
    for (const id of ['ana', 'ben', 'cid']) await join(id);
    await settle(HEALED_MS);
    for (const member of members) {
      for (const { id } of members.filter((other) => other !== member)) expect(member.linkTo(id)).toBe('connected');
    }
  });

  test('touches no connection for the same participants, whatever changed about them', async () => {
    const [ana, ben] = [await join('ana'), await join('ben')];
    const made = [room.connectionsMade('ana'), room.connectionsMade('ben')];
    const reported = () => [ana, ben].map((member) => member.events.filter(({ type }) => type !== 'link measured').length);
    await settle(HEALED_MS);
    const before = reported();
    meetAll();
    meetAll({ isReachable: false, media: null });
    meetAll({ media: { ...ALL_MEDIA_ON, camera: false } });
    await settle();
    expect(reported()).toEqual(before);
    expect([room.connectionsMade('ana'), room.connectionsMade('ben')]).toEqual(made);
    await expectTexts(ana, ben);
  });

  test('disconnects a removed participant without touching the others, and connects a returned one', async () => {
    const [ana, ben, cid] = [await join('ana'), await join('ben'), await join('cid')];
    const before = ana.events.filter((event) => 'id' in event && event.id === 'cid').length;
    ana.meet(['cid']);
    ben.meet(['cid']);
    expect(ana.isOpenTo('ben')).toBe(false);
    expect(ana.transport.sendText('ben', 'gone')).toBe(false);
    await settle(10);
    expect(ana.events.filter((event) => 'id' in event && event.id === 'cid' && event.type !== 'link measured')).toHaveLength(
      before,
    );
    await expectTexts(ana, cid);
    meetAll();
    await settle(HEALED_MS);
    expect(ana.linkTo('ben')).toBe('connected');
    await expectTexts(ana, ben);
  });

  test('sends a switched track to every participant, present and future, over the same connections', async () => {
    const [ana, ben] = [await join('ana'), await join('ben')];
    const made = room.connectionsMade('ana');
    const [first, second, voice] = [trackOf('video', 'first'), trackOf('video', 'second'), trackOf('audio', 'voice')];
    const sentTo = (id: ParticipantId) => [room.sent('ana', id, 'camera'), room.sent('ana', id, 'microphone')];
    ana.transport.send('camera', first);
    ana.transport.send('microphone', voice);
    await settle();
    expect(sentTo('ben')).toEqual([first, voice]);
    expect(ben.of('tracks changed', 'ana').at(-1)?.tracks.camera).not.toBeNull();
    ana.transport.send('camera', second);
    await settle();
    expect(sentTo('ben')).toEqual([second, voice]);
    expect(room.connectionsMade('ana')).toBe(made);
    const cid = await join('cid');
    expect(sentTo('cid')).toEqual([second, voice]);
    expect({ ...NO_TRACKS, ...cid.of('tracks changed', 'ana').at(-1)?.tracks }.camera).not.toBeNull();
    ana.transport.send('camera', null);
    await settle();
    expect(sentTo('ben')).toEqual([null, voice]);
    expect(sentTo('cid')).toEqual([null, voice]);
  });

  test('delivers texts whole and in order, to their receiver alone', async () => {
    const [ana, ben, cid] = [await join('ana'), await join('ben'), await join('cid')];
    const texts = ['one', '', '["chat",1]', 'x'.repeat(MESSAGE_MAX_UNITS)];
    expect(texts.map((text) => ana.transport.sendText('ben', text))).toEqual([true, true, true, true]);
    await settle();
    expect(ben.textsFrom('ana')).toEqual(texts);
    expect([cid.textsFrom('ana'), ana.textsFrom('ben'), ben.textsFrom('cid')]).toEqual([[], [], []]);
  });

  test('refuses a text without an open channel, and sends it where one is reported open', async () => {
    const ana = await join('ana');
    expect(ana.transport.sendText('ben', 'too early')).toBe(false);
    const ben = await join('ben');
    expect([ana.isOpenTo('ben'), ben.isOpenTo('ana')]).toEqual([true, true]);
    await expectTexts(ana, ben);
    expect(ana.transport.sendText('stranger', 'lost')).toBe(false);
  });

  test('neither sends nor expects video that no tile renders, and sends it again once one does', async () => {
    const [ana, ben, cid] = [await join('ana'), await join('ben'), await join('cid')];
    const [camera, voice] = [trackOf('video', 'camera'), trackOf('audio', 'voice')];
    ana.transport.send('camera', camera);
    ana.transport.send('microphone', voice);
    await settle(HEALED_MS);
    for (const member of [ben, cid]) member.transport.setRenderedSize('ana', LARGE);
    await settle();
    expect(room.sent('ana', 'ben', 'camera')).toBe(camera);
    const before = [ben.of('link changed', 'ana').length, ben.of('tracks changed', 'ana').length];
    ben.transport.setRenderedSize('ana', HIDDEN);
    await settle();
    expect(room.sent('ana', 'ben', 'camera')).toBeNull();
    expect(room.sent('ana', 'ben', 'microphone')).toBe(voice);
    expect(room.sent('ana', 'cid', 'camera')).toBe(camera);
    await settle(2 * HEALED_MS);
    expect([ben.of('link changed', 'ana').length, ben.of('tracks changed', 'ana').length]).toEqual(before);
    expect(ben.of('video frozen', 'ana').filter(({ isFrozen }) => isFrozen)).toEqual([]);
    ben.transport.setRenderedSize('ana', LARGE);
    await settle();
    expect(room.sent('ana', 'ben', 'camera')).toBe(camera);
    // How a transport carries the sizes is up to it.
    expect([...ana.textsFrom('ben'), ...ana.textsFrom('cid')]).toEqual([]);
  });

  test('receives screens and no cameras with audio only', async () => {
    const [ana, ben] = [await join('ana'), await join('ben')];
    const [camera, screen] = [trackOf('video', 'camera'), trackOf('video', 'screen')];
    ana.transport.send('camera', camera);
    ana.transport.send('screen', screen);
    ben.transport.setRenderedSize('ana', LARGE);
    const received = () => [room.sent('ana', 'ben', 'camera'), room.sent('ana', 'ben', 'screen')];
    ben.transport.setDataUse('voice');
    await settle(1500);
    expect(received()).toEqual([null, screen]);
    ben.transport.setDataUse('full');
    await settle(1500);
    expect(received()).toEqual([camera, screen]);
  });

  test('sends the offers at once, to reachable and unreachable participants, and none alone', async () => {
    const ana = await join('ana');
    await ana.transport.offersSent();
    const ben = new TransportMember('ben', new Set(['ana', 'gone']));
    members.push(ben);
    await ben.open(room);
    ben.meet(['ana', 'gone']);
    let isSent = false;
    const sent = ben.transport.offersSent().then(() => {
      isSent = true;
    });
    ben.meet(['ana']);
    await settle(10);
    expect(isSent).toBe(true);
    await sent;
  });

  test('keeps every link over new relays, a check, relay only and a retry', async () => {
    const [ana, ben] = [await join('ana'), await join('ben')];
    const relay = { urls: 'turn:relay.test', username: 'a', credential: 'b' };
    for (const step of [
      () => ana.transport.setIceServers([relay]),
      () => ana.transport.check(),
      () => ana.transport.setRelayOnly(true),
      () => ana.transport.retry('ben'),
      () => ana.transport.retry('stranger'),
    ]) {
      step();
      await settle(HEALED_MS);
      expect([ana.linkTo('ben'), ben.linkTo('ana')]).toEqual(['connected', 'connected']);
      await expectTexts(ana, ben);
    }
  });

  test('reports a microphone level of 0 to 1, and 0 for an unknown participant', async () => {
    const ana = await join('ana');
    await join('ben');
    expect(ana.transport.level('ben')).toBeGreaterThanOrEqual(0);
    expect(ana.transport.level('ben')).toBeLessThanOrEqual(1);
    expect(ana.transport.level('stranger')).toBe(0);
  });

  test('delivers bulk data in order, where supported, and ends its port with the participant', async () => {
    const [ana, ben] = [await join('ana'), await join('ben')];
    if (!ana.transport.bulkTo) return;
    const port = ana.transport.bulkTo('ben');
    expect(await port?.ready()).toBe(true);
    for (const byte of [1, 2, 3]) expect(port?.send(new Uint8Array([byte, 9]))).toBe(true);
    await settle();
    expect(ben.of('frame received', 'ana').map(({ frame }) => [...new Uint8Array(frame)])).toEqual([
      [1, 9],
      [2, 9],
      [3, 9],
    ]);
    ana.meet([]);
    expect(await port?.ready()).toBe(false);
    expect(port?.send(new Uint8Array([4]))).toBe(false);
    expect([ana.transport.bulkTo('ben'), ana.transport.bulkTo('stranger')]).toEqual([null, null]);
  });

  test('closes for good, without further events', async () => {
    const [ana, ben] = [await join('ana'), await join('ben')];
    await settle(HEALED_MS);
    ana.close();
    const made = room.connectionsMade('ana');
    ana.close();
    ana.meet(['ben', 'cid']);
    const { transport } = ana;
    transport.send('camera', trackOf('video', 'late'));
    transport.setRenderedSize('ben', LARGE);
    transport.setDataUse('voice');
    transport.setIceServers([]);
    transport.setRelayOnly(true);
    transport.check();
    transport.retry('ben');
    await transport.offersSent();
    ben.transport.sendText('ana', 'too late');
    ben.transport.retry('ana');
    await settle(HEALED_MS);
    expect(transport.sendText('ben', 'too late')).toBe(false);
    expect(room.connectionsMade('ana')).toBe(made);
    expect(ben.textsFrom('ana')).toEqual([]);
    expect(room.sent('ana', 'ben', 'camera')).toBeNull();
  });

  test('reports nothing about an undeclared participant', async () => {
    const ana = await join('ana');
    const ben = new TransportMember('ben', new Set(['ana']));
    members.push(ben);
    await ben.open(room);
    ben.meet(['ana']);
    await settle(HEALED_MS);
    expect(ana.events.filter((event) => 'id' in event)).toEqual([]);
    expect(ben.linkTo('ana')).not.toBe('connected');
  });
}
