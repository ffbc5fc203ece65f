/** Holds the visit of a room page in an effect and ends it in its cleanup: right under StrictMode, and when the page goes away. */
import { useLayoutEffect, useState } from 'react';
import { openVisit, takeEarlyVisit, type Visit } from './call-session.ts';

/**
 * A visit to a room. Null until the first effect has run, which is before anything is painted: the first picture stands until then.
 *
 * @param visitNumber another number ends the visit and starts a new one.
 */
export function useCall(roomId: string, visitNumber: number): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit number is another visit.
  useLayoutEffect(() => {
    const opened = takeEarlyVisit(roomId) ?? openVisit(roomId);
    opened.openDevices();
    setVisit(opened);
    return () => {
      opened.end();
      setVisit(null);
    };
  }, [roomId, visitNumber]);

  return visit;
}
