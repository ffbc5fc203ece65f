/** Whether something takes longer than people wait without a word. */
import { useEffect, useState } from 'react';

/** Waiting that deserves a word, in ms. */
const SLOW_MS = 5000;

/** True once `isWaiting` has been true for {@link SLOW_MS} without a break. */
export function useSlow(isWaiting: boolean): boolean {
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
