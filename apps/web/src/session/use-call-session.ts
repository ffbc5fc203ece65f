/** Owns the call session of a room page in an effect and ends it in its cleanup: correct under StrictMode, and at the end of the page. */
import { useLayoutEffect, useState } from 'react';
import { type CallSession, openCallSession, takeEarlySession } from './call-session.ts';

/**
 * The call session. Null until the first effect has run, which is before the first paint: the instant view stays until then.
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
