import type { Call, CallSnapshot, RemoteParticipant } from '@visavis/engine';
import { createStore } from '@visavis/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showInstantView } from './instant-view.ts';

const NO_TRACKS = { microphone: null, camera: null, screen: null, screenAudio: null };
const media = { microphone: true, camera: true, screen: false, screenAudio: false };
// The members under test alone.
const ana = { id: 'a', name: 'Ana', media, tracks: NO_TRACKS } as unknown as RemoteParticipant;
const live = (...participants: RemoteParticipant[]) =>
  ({ phase: { name: 'live', signaling: 'online' }, participants }) as unknown as CallSnapshot;

beforeEach(() => {
  vi.useFakeTimers();
  // A page without layout has none.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page of a participant who has just joined, and whether it renders the screens yet. */
async function open(snapshot: CallSnapshot) {
  const root = document.createElement('div');
  const state = createStore(snapshot);
  let isDone = false;
  const shown = showInstantView(root, 'lunch', { snapshot: state } as Pick<Call, 'snapshot'> as Call, Promise.resolve());
  void shown.then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(0);
  return { root, state, isDone: () => isDone };
}

test('renders the screens at once where no video is expected', async () => {
  const alone = await open(live());
  expect(alone.isDone()).toBe(true);
  const unseen = await open(live({ ...ana, media: { ...media, camera: false } }));
  expect(unseen.isDone()).toBe(true);
});

test('renders the screens when no further video is expected', async () => {
  const { state, isDone } = await open(live(ana));
  expect(isDone()).toBe(false);
  state.set(live());
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone()).toBe(true);
});

test('waits 1 s at most for video', async () => {
  const { root, isDone } = await open(live(ana));
  expect(root.querySelector('h1')?.textContent).toBe('lunch');
  await vi.advanceTimersByTimeAsync(999);
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDone()).toBe(true);
});
