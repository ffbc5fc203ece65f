/** The duration of the call. */
import { useEffect, useState } from 'react';

/** `12:41`, or `1:02:03` after the first hour. @param seconds whole, 0 or more. */
export function formatElapsed(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return `${hours > 0 ? `${hours}:` : ''}${hours > 0 ? pad(minutes) : minutes}:${pad(seconds % 60)}`;
}

/** Counts from its mount, on a monotonic clock. */
export function ElapsedTime() {
  const [startedAt] = useState(() => performance.now());
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds(Math.floor((performance.now() - startedAt) / 1000)), 1000);
    return () => clearInterval(timer);
  }, [startedAt]);
  return <time>{formatElapsed(seconds)}</time>;
}
