/** Whether something takes long enough to show progress. */
import { useEffect, useState } from 'react';

/** Delay before progress is shown, in ms. */
const SLOW_MS = 5000;

/** True once `isWaiting` has been true for {@link SLOW_MS} without interruption. */
export function useSlowNotice(isWaiting: boolean): boolean {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setIsSlow(true), SLOW_MS);
    return () => {
      clearTimeout(timer);
      setIsSlow(false);
    };
  }, [isWaiting]);
  return isSlow;
}
