/** Which shared windows are minimized: the local one by its track, remote ones by their sender's message past the server. */
import type { ParticipantId } from '@visavis/contract';
import { screenStatusSchema } from '@visavis/contract/peer-messages/shared-status';
import type { Call } from '../call/call.ts';
import { shareStatus } from '../call/shared-status.ts';
import { createStore, type Readable } from '../common/store.ts';
import type { ScreenShare } from '../media/screen-share.ts';
import { judgeSource, RUNNING } from './share-pause.ts';

/** Sampling interval of the track, in ms. */
const SAMPLE_INTERVAL_MS = 500;

export interface ShareStatus {
  /** The participants whose share is paused, the local one included. */
  readonly paused: Readable<ReadonlySet<ParticipantId>>;
  /** Unsubscribes, samples and sends nothing any more; idempotent. */
  close(): void;
}

/** Creates the share status of one call. */
export function createShareStatus(
  { messages, snapshot }: Pick<Call, 'messages' | 'snapshot'>,
  share: Pick<ScreenShare, 'snapshot'>,
): ShareStatus {
  const paused = createStore<ReadonlySet<ParticipantId>>(new Set());
  let memory = RUNNING;
  let track: MediaStreamTrack | null = null;
  let timer: ReturnType<typeof setInterval> | undefined;

  const shared = shareStatus(messages, 'screen', screenStatusSchema, () => (memory.isPaused ? 'paused' : null));
  const publish = () => {
    const { self } = snapshot.get();
    const now = [...shared.others.get().keys(), ...(self && memory.isPaused ? [self.id] : [])];
    const before = paused.get();
    if (now.length !== before.size || now.some((id) => !before.has(id))) paused.set(new Set(now));
  };
  const sample = () => {
    memory = track ? judgeSource(memory, performance.now(), track.getSettings()) : RUNNING;
    shared.update();
    publish();
  };
  const follow = () => {
    const { screen } = share.snapshot.get().tracks;
    if (screen === track) return;
    track = screen;
    memory = RUNNING;
    clearInterval(timer);
    if (track) timer = setInterval(sample, SAMPLE_INTERVAL_MS);
    sample();
  };
  const stops = [share.snapshot.subscribe(follow), shared.others.subscribe(publish)];
  follow();
  return {
    paused,
    close() {
      clearInterval(timer);
      for (const stop of stops) stop();
      shared.close();
      paused.set(new Set());
    },
  };
}
