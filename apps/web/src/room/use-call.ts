/** Makes the call of a room page in an effect and leaves it in its cleanup: right under StrictMode, and right when the page goes away. */
import { type Call, connectSignaling, createCall, createLocalMedia, type LocalMedia, meshTransport } from '@visavis/engine';
import { useEffect, useState } from 'react';
import { seatSecretFor } from './seat-secret.ts';

/** Everything a room page holds on to. */
export interface Visit {
  readonly call: Call;
  readonly media: LocalMedia;
}

/**
 * A visit to a room: devices asked for, signaling connecting, nobody joined yet. Null until the first effect has run.
 *
 * @param visitNumber another number ends the visit and starts a new one.
 */
export function useCall(roomId: string, visitNumber: number): Visit | null {
  const [visit, setVisit] = useState<Visit | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another visit number is another visit.
  useEffect(() => {
    const media = createLocalMedia({ mediaDevices: navigator.mediaDevices, isSecureContext });
    const call = createCall({
      signaling: connectSignaling({ roomId, seatSecret: seatSecretFor(roomId) }),
      media,
      transport: meshTransport({
        createPeerConnection: (configuration) => new RTCPeerConnection(configuration),
        createMediaStream: () => new MediaStream(),
        reportProblem: reportError,
      }),
    });
    void media.setEnabled('microphone', true);
    void media.setEnabled('camera', true);
    setVisit({ call, media });

    // Whoever is out of the call is off camera, too.
    call.snapshot.subscribe(() => {
      if (call.snapshot.get().phase.name === 'ended') media.close();
    });

    const end = () => {
      call.leave();
      media.close();
    };
    // A page that comes back from the back-forward cache has said goodbye: it starts afresh.
    const restart = ({ persisted }: PageTransitionEvent) => persisted && location.reload();
    window.addEventListener('pagehide', end);
    window.addEventListener('pageshow', restart);
    return () => {
      window.removeEventListener('pagehide', end);
      window.removeEventListener('pageshow', restart);
      end();
      setVisit(null);
    };
  }, [roomId, visitNumber]);

  return visit;
}
