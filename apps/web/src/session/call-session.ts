/** A call session: one call of a room page and its devices, independent of React, so that it starts before React is loaded. */

import {
  BrowserMedia,
  Call,
  connectSignaling,
  createReactions,
  type LoadMessageReaders,
  type LocalMedia,
  meshTransport,
  type Reactions,
} from '@visavis/engine';
import { BASE_PATH } from '../browser/base-path.ts';
import { onResume } from '../browser/page-lifecycle.ts';
import { importWithRetry } from '../browser/retry-import.ts';
import { seatSecretFor } from '../browser/seat-secret.ts';
import { audioOutput } from '../media/audio-output.ts';
import { createLevelMeter } from '../media/level-meter.ts';
import { dataUse } from '../preferences/data-use.ts';
import { relayOnly } from '../preferences/relay-only.ts';
import { rememberedMedia, rememberMediaOf } from '../preferences/remembered-media.ts';
import { takeEarlySocket } from './page-socket.ts';
import { markForRejoin } from './resume-marker.ts';
import { isTurnedOff, rememberTurnedOff, rememberTurnedOffOf } from './turned-off-devices.ts';

/** The objects of a session. */
export interface CallSession {
  readonly call: Call;
  readonly media: LocalMedia;
  readonly reactions: Reactions;
  /** Opens microphone and camera, except those that are switched off in this tab and room; idempotent. */
  openDevices(): void;
  /** Leaves, closes the devices and removes all listeners; idempotent. */
  end(): void;
}

let readers: ReturnType<LoadMessageReaders> | null = null;

/** Loads the message readers, once for all concurrent callers. */
const loadReaders: LoadMessageReaders = () => {
  readers ??= importWithRetry(() => import('@visavis/engine/message-readers')).then(
    ({ messageReaders }) => messageReaders,
    (cause) => {
      readers = null;
      throw cause;
    },
  );
  return readers;
};

/** Connects signaling; not joined, and no device open. */
export function openCallSession(roomId: string): CallSession {
  const media = new BrowserMedia({ mediaDevices: navigator.mediaDevices, isSecureContext, preferences: rememberedMedia() });
  rememberMediaOf(media);
  const call = new Call({
    signaling: connectSignaling({
      roomId,
      seatSecret: seatSecretFor(roomId),
      basePath: BASE_PATH,
      earlySocket: takeEarlySocket(),
    }),
    media,
    createLevelMeter,
    transports: {
      mesh: meshTransport({
        loadReaders,
        createPeerConnection: (configuration) => new RTCPeerConnection(configuration),
        createMediaStream: () => new MediaStream(),
        codecsOf: (kind) => RTCRtpReceiver.getCapabilities(kind)?.codecs ?? [],
        reportProblem: (cause) => reportError(cause),
        isPreparing: true,
        cores: navigator.hardwareConcurrency,
      }),
    },
  });
  const reactions = createReactions(call, loadReaders);

  let mayOpenDevices = true;
  const openDevices = () => {
    if (!mayOpenDevices) return;
    mayOpenDevices = false;
    if (!isTurnedOff(roomId, 'microphone')) void media.setEnabled('microphone', true);
    if (!isTurnedOff(roomId, 'camera') && dataUse.get() !== 'voice') void media.setEnabled('camera', true);
    rememberTurnedOffOf(roomId, media);
  };

  // The end of the call closes the camera, too.
  call.snapshot.subscribe(() => {
    const { phase } = call.snapshot.get();
    if (phase.name !== 'ended') return;
    media.close();
    // The switches in the tab that took the seat over are unknown here.
    if (phase.reason === 'replaced') rememberTurnedOff(roomId);
  });

  const stopResuming = onResume(() => {
    call.resume();
    media.resume();
  });

  // All remote audio plays on the chosen audio output.
  media.snapshot.subscribe(() => audioOutput.set(media.snapshot.get().selected.audiooutput ?? ''));

  const hide = () => call.setRelayOnly(relayOnly.get());
  hide();
  const stopHiding = relayOnly.subscribe(hide);

  const limitData = () => {
    call.setDataUse(dataUse.get());
    if (dataUse.get() === 'voice') void media.setEnabled('camera', false);
  };
  limitData();
  const stopLimiting = dataUse.subscribe(limitData);

  const end = () => {
    mayOpenDevices = false;
    stopHiding();
    stopLimiting();
    stopResuming();
    window.removeEventListener('pagehide', hideAway);
    call.leave();
    reactions.close();
    media.close();
  };
  // A page in the back-forward cache has left the call: when it is shown again it starts afresh, and rejoins if it was in the call.
  const hideAway = ({ persisted }: PageTransitionEvent) => {
    const wasIn = call.snapshot.get().phase.name === 'live';
    end();
    if (!persisted) return;
    window.addEventListener('pageshow', () => {
      if (wasIn) markForRejoin(roomId);
      location.reload();
    });
  };
  window.addEventListener('pagehide', hideAway);
  return { call, media, reactions, openDevices, end };
}

/** The session that started while the page was loading, until the screens adopt it. */
let early: { readonly roomId: string; readonly session: CallSession } | null = null;

/** Starts a session before there is a screen for it. */
export function openEarlySession(roomId: string): CallSession {
  const session = openCallSession(roomId);
  early = { roomId, session };
  return session;
}

/** Returns the early session of this room, once; null without one. */
export function takeEarlySession(roomId: string): CallSession | null {
  const session = early?.roomId === roomId ? early.session : null;
  early = null;
  return session;
}
