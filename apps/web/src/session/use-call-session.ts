/** Holds the call session of a room page in an effect and ends it in its cleanup: right under StrictMode, and when the page goes away. */
import { useLayoutEffect, useState } from 'react';
import { type CallSession, openCallSession, takeEarlySession } from './call-session.ts';

/**
 * The call session. Null until the first effect has run, which is before anything is painted: the instant view stands until then.
 *
 * @param sessionNumber another number ends the session and starts a new one.
 */
export function useCallSession(roomId: string, sessionNumber: number): CallSession | null {
  const [session, setSession] = useState<CallSession | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another number is another session.
  useLayoutEffect(() => {
    const opened = takeEarlySession(roomId) ?? openCallSession(roomId);
    opened.openDevices();
    setSession(opened);
    return () => {
      opened.end();
      setSession(null);
    };
  }, [roomId, sessionNumber]);

  return session;
}
