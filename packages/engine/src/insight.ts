/** What a person can learn of their own call beyond its picture; made when there is somebody to learn about, and not needed before. */
import type { Call } from './call.ts';
import { type CameraTrouble, createDeviceNews, type DeviceNews } from './device-news.ts';
import { createHearing } from './hearing.ts';
import { createHints, type Hint, type Hints } from './hints.ts';
import { linkReason } from './link-reason.ts';
import type { LocalMedia } from './local-media.ts';
import type { EarFactory } from './speaker-watch.ts';
import { createStatsHistory, HISTORY_MS, type LinkHistory, type StatsHistory } from './stats-history.ts';

export type { CameraTrouble, Hint, LinkHistory };
export { HISTORY_MS, linkReason };

export interface Insight {
  readonly hints: Pick<Hints, 'hint' | 'dismiss'>;
  readonly cameras: DeviceNews['cameras'];
  readonly history: StatsHistory['all'];
  /** Idempotent. */
  close(): void;
}

/** The insight into one call. */
export function createInsight(call: Call, media: LocalMedia, openEar: EarFactory): Insight {
  const hearing = createHearing(call);
  const hints = createHints({ call, media, hearing, openEar });
  const news = createDeviceNews(call, media);
  const history = createStatsHistory(call.stats, (id) => call.snapshot.get().participants.some((other) => other.id === id));
  return {
    hints,
    cameras: news.cameras,
    history: history.all,
    close() {
      for (const part of [hints, hearing, news, history]) part.close();
    },
  };
}
