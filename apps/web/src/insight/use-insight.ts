/** The insight into a call, loaded with the first remote participant: it is not needed in the first moments. */
import type { Call, LocalMedia } from '@visavis/engine';
import type { Insight } from '@visavis/engine/insight';
import { useEffect, useState } from 'react';
import { importWithRetry } from '../browser/retry-import.ts';
import { createLevelMeter } from '../media/level-meter.ts';
import { statusParts } from './load-parts.ts';

/** An unreachable server is a status to show: the files are requested again without limit. */
const ATTEMPTS = Number.POSITIVE_INFINITY;

/**
 * Null until it is loaded.
 *
 * @param isWanted there is a status to show now; once true, it stays so.
 * @param isConnected a participant is connected: it is loaded `delayMs` later.
 */
export function useInsight(
  call: Call,
  media: LocalMedia,
  isWanted: boolean,
  isConnected: boolean,
  delayMs: number,
): Insight | null {
  const [insight, setInsight] = useState<Insight | null>(null);
  const [isStarted, setIsStarted] = useState(isWanted);
  if (isWanted && !isStarted) setIsStarted(true);
  useEffect(() => {
    if (!isConnected) return;
    const timer = setTimeout(() => setIsStarted(true), delayMs);
    return () => clearTimeout(timer);
  }, [isConnected, delayMs]);
  useEffect(() => {
    if (!isStarted) return;
    let opened: Insight | null = null;
    let isOver = false;
    importWithRetry(statusParts, ATTEMPTS).then(({ createInsight, online, isSoundPaused }) => {
      if (isOver) return;
      opened = createInsight(call, media, createLevelMeter, { isOnline: online, isSoundPaused });
      setInsight(opened);
    }, reportError);
    return () => {
      isOver = true;
      opened?.close();
      setInsight(null);
    };
  }, [call, media, isStarted]);
  return insight;
}
