import type { Call, CallSnapshot, RemoteParticipant } from '@visavis/engine';
import { createStore } from '@visavis/engine';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { showInstantView } from './instant-view.ts';

const NO_TRACKS = { microphone: null, camera: null, screen: null, screenAudio: null };
const media = { microphone: true, camera: true, screen: false, screenAudio: false };
// What is looked at, and no more.
const ana = { id: 'a', name: 'Ana', media, tracks: NO_TRACKS } as unknown as RemoteParticipant;
const live = (...participants: RemoteParticipant[]) =>
  ({ phase: { name: 'live', signaling: 'online' }, participants }) as unknown as CallSnapshot;

beforeEach(() => {
  vi.useFakeTimers();
  // A page that is laid out nowhere has none.
  vi.stubGlobal('matchMedia', () => ({ matches: false }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The page of somebody who has just joined, and whether the screens are wanted yet. */
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

test('where nobody shows a picture the screens come at once', async () => {
  const alone = await open(live());
  expect(alone.isDone()).toBe(true);
  const unseen = await open(live({ ...ana, media: { ...media, camera: false } }));
  expect(unseen.isDone()).toBe(true);
});

test('the screens come when the last picture that was expected is not to come any more', async () => {
  const { state, isDone } = await open(live(ana));
  expect(isDone()).toBe(false);
  state.set(live());
  await vi.advanceTimersByTimeAsync(0);
  expect(isDone()).toBe(true);
});

test('a picture that takes longer than a second is not waited for', async () => {
  const { root, isDone } = await open(live(ana));
  expect(root.querySelector('h1')?.textContent).toBe('lunch');
  await vi.advanceTimersByTimeAsync(999);
  expect(isDone()).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(isDone()).toBe(true);
});
