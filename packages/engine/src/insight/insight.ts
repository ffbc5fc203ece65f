/** What a call reports about itself besides its media; created with the first remote participant, since nothing needs it before. */

import type { CameraProblem } from '@visavis/contract/peer-messages/shared-status';
import type { Call } from '../call/call.ts';
import type { LevelMeterFactory } from '../call/speaker-monitor.ts';
import type { Readable } from '../common/store.ts';
import type { LocalMedia } from '../media/local-media.ts';
import { createAudioDelivery } from './audio-delivery.ts';
import { type Hint, Hints } from './audio-hints.ts';
import type { CallFault } from './call-fault.ts';
import type { CallStatus } from './call-status.ts';
import { type CameraStatus, createCameraStatus } from './camera-status.ts';
import type { LinkStatus } from './link-status.ts';
import { createShareStatus, type ShareStatus } from './share-status.ts';
import { createStatsHistory, HISTORY_MS, type LinkHistory, type StatsHistory } from './stats-history.ts';
import { createStatusWatch, type StatusSources } from './status-watch.ts';

export type { CallFault, CallStatus, CameraProblem, Hint, LinkHistory, LinkStatus };
export { HISTORY_MS };

export interface Insight {
  readonly status: Readable<CallStatus>;
  readonly hints: Pick<Hints, 'hint' | 'dismiss'>;
  readonly cameras: CameraStatus['cameras'];
  readonly pausedShares: ShareStatus['paused'];
  readonly history: StatsHistory['all'];
  /** Idempotent. */
  close(): void;
}

/** Creates the insight into one call. */
export function createInsight(
  call: Call,
  media: LocalMedia,
  createLevelMeter: LevelMeterFactory,
  page: Omit<StatusSources, 'snapshot'>,
): Insight {
  const watch = createStatusWatch({ snapshot: call.snapshot, ...page });
  const hearing = createAudioDelivery(call);
  const hints = new Hints({ call, media, hearing, createLevelMeter });
  const news = createCameraStatus(call, media);
  const shares = createShareStatus(call, media.screen);
  const history = createStatsHistory(call.stats, (id) => call.snapshot.get().participants.some((other) => other.id === id));
  return {
    status: watch.status,
    hints,
    cameras: news.cameras,
    pausedShares: shares.paused,
    history: history.all,
    close() {
      for (const part of [watch, hints, hearing, news, shares, history]) part.close();
    },
  };
}
