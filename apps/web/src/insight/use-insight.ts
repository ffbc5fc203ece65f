/** What can be learned of a call beyond its picture, loaded when there is company: nobody needs it for the first moments. */
import type { Call, LocalMedia } from '@visavis/engine';
import type { Insight } from '@visavis/engine/insight';
import { useEffect, useState } from 'react';
import { openEar } from '../room/track-ear.ts';

/**
 * Null until it is loaded.
 *
 * @param isWanted a link was measured, or somebody wants to see how; once true, it stays so.
 */
export function useInsight(call: Call, media: LocalMedia, isWanted: boolean): Insight | null {
  const [insight, setInsight] = useState<Insight | null>(null);
  const [isStarted, setIsStarted] = useState(isWanted);
  if (isWanted && !isStarted) setIsStarted(true);
  useEffect(() => {
    if (!isStarted) return;
    let opened: Insight | null = null;
    let isOver = false;
    import('@visavis/engine/insight').then(({ createInsight }) => {
      if (isOver) return;
      opened = createInsight(call, media, openEar);
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
