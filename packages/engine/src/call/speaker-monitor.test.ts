import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from '../common/store.ts';
import { NO_TRACKS, type Tracks } from '../media/tracks.ts';
import { createFakePair } from '../testing/index.ts';
import { UNKNOWN_NETWORK } from '../transport/network-reachability.ts';
import type { CallSnapshot, RemoteParticipant } from './call-state.ts';
import { SpeakerMonitor } from './speaker-monitor.ts';

const voice = (id: string) => ({ id, kind: 'audio' }) as unknown as MediaStreamTrack;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('marks a participant who is heard over a link as speaking, and no muted one', async () => {
  const { ana, ben } = await createFakePair();
  ben.setTrack('microphone', voice('ben'));
  await vi.advanceTimersByTimeAsync(1000);
  const speaking = () => [...ana.call.speakers.get().speaking];
  const [microphone] = ana.connections[0]?.getTransceivers() ?? [];
  if (microphone) microphone.level = 0.2;
  await vi.advanceTimersByTimeAsync(300);
  expect([speaking(), ana.call.speakers.get().main]).toEqual([['ben'], 'ben']);
  ben.setTrack('microphone', null);
  await vi.advanceTimersByTimeAsync(1200);
  expect(speaking()).toEqual([]);
  ana.call.leave();
  ben.call.leave();
  expect(vi.getTimerCount()).toBe(0);
});

test('meters the local microphone while it is sent and another participant is present, with one meter', async () => {
  const participant: RemoteParticipant = {
    id: 'ben',
    name: 'Ben',
    media: { microphone: false, camera: false, screen: false, screenAudio: false },
    handRaisedAt: null,
    presence: 'here',
    client: 'full',
    link: 'connected',
    hasConnected: true,
    quality: 'unknown',
    isFrozen: false,
    tracks: NO_TRACKS,
  };
  const self = { ...participant, id: 'ana' };
  const alone: CallSnapshot = {
    phase: { name: 'live', signaling: 'online' },
    self,
    relay: 'none',
    network: UNKNOWN_NETWORK,
    participants: [],
  };
  const snapshot = createStore<CallSnapshot>(alone);
  const tracks = createStore<{ readonly tracks: Tracks }>({ tracks: { ...NO_TRACKS, microphone: voice('first') } });
  const open: string[] = [];
  const watch = new SpeakerMonitor(
    snapshot,
    {
      // The monitor reads the tracks alone.
      media: { snapshot: tracks as never },
      createLevelMeter: ({ id }) => {
        open.push(id);
        return { level: () => 0.2, close: () => void open.splice(open.indexOf(id), 1) };
      },
    },
    () => 0,
  );
  await vi.advanceTimersByTimeAsync(500);
  expect(open).toEqual([]);
  snapshot.set({ ...alone, participants: [participant] });
  await vi.advanceTimersByTimeAsync(1500);
  expect(open).toEqual(['first']);
  expect([...watch.speakers.get().speaking]).toEqual(['ana']);
  tracks.set({ tracks: { ...NO_TRACKS, microphone: voice('second') } });
  await vi.advanceTimersByTimeAsync(100);
  expect(open).toEqual(['second']);
  tracks.set({ tracks: NO_TRACKS });
  await vi.advanceTimersByTimeAsync(1200);
  expect([open, [...watch.speakers.get().speaking]]).toEqual([[], []]);
  watch.close();
  expect(vi.getTimerCount()).toBe(0);
});
