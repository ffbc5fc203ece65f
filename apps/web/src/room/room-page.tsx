/** Everything at `/room/:roomId`: pre-join, the room, and the end of a session. Independent of the router: its page is loaded without one. */
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { BASE_PATH } from '../browser/base-path.ts';
import { importWithRetry } from '../browser/retry-import.ts';
import { useReadable } from '../browser/use-readable.ts';
import { useSlowNotice } from '../browser/use-slow-notice.ts';
import { ErrorBoundary } from '../design/error-boundary.tsx';
import { lazyPart } from '../design/lazy-part.ts';
import { MessageScreen } from '../design/message-screen.tsx';
import { language, useMessages } from '../i18n/language.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import type { Problem } from '../i18n/problem.ts';
import { rememberRoom } from '../preferences/recent-rooms.ts';
import { nameToJoin } from '../preferences/remembered-name.ts';
import { JoiningScreen } from '../prejoin/joining-screen.tsx';
import type { CallSession } from '../session/call-session.ts';
import { deferParticipantUpdates } from '../session/deferred-snapshot.ts';
import { intentOfAddress, type JoinIntent } from '../session/join-intent.ts';
import { useCallSession } from '../session/use-call-session.ts';
import { RoomScreen } from './room-screen.tsx';

// An immediate join skips pre-join; otherwise the entry loads it beside the screens.
const PrejoinScreen = lazy(async () => ({
  default: (await importWithRetry(() => import('../prejoin/prejoin-screen.tsx'))).PrejoinScreen,
}));

const BrokenCall = lazyPart(async () => (await import('./broken-call.tsx')).BrokenCall);
const EndedScreen = lazyPart(async () => (await import('../ended/ended-screen.tsx')).EndedScreen);

interface RoomPageProps {
  /** In its canonical form; empty when the URL is not of a room. */
  readonly roomId: string;
  /** As the page's entry has read it; null after in-app navigation, where the URL has it. */
  readonly intent: JoinIntent | null;
}

export function RoomPage({ roomId, intent }: RoomPageProps) {
  const { pages } = useMessages();
  if (roomId === '') return <NoCallScreen {...pages.badRoom} />;
  if (typeof RTCPeerConnection === 'undefined') return <NoCallScreen {...pages.unsupported} />;
  return <Sessions key={roomId} roomId={roomId} intent={intent} />;
}

function NoCallScreen({ title, action }: Problem) {
  const { common } = useMessages();
  return (
    <MessageScreen title={title} detail={action}>
      <a href={`${BASE_PATH}/`}>{common.home}</a>
    </MessageScreen>
  );
}

/** One session after another: rejoining after the end is a new call under the same name. */
function Sessions(props: RoomPageProps) {
  const { roomId } = props;
  const [intent] = useState(() => props.intent ?? intentOfAddress());
  const [sessionNumber, setSessionNumber] = useState(0);
  const [name, setName] = useState(intent.name);
  const session = useCallSession(roomId, sessionNumber);
  if (!session) return null;
  return (
    <SessionScreens
      key={sessionNumber}
      roomId={roomId}
      session={session}
      name={name}
      isJoiningAtOnce={intent.isImmediate || sessionNumber > 0}
      onName={setName}
      onRejoin={() => setSessionNumber(sessionNumber + 1)}
    />
  );
}

interface SessionScreensProps {
  readonly roomId: string;
  readonly session: CallSession;
  readonly name: string;
  /** By the intent of the page, or because this is not the first session: devices follow as they open. */
  readonly isJoiningAtOnce: boolean;
  readonly onName: (name: string) => void;
  readonly onRejoin: () => void;
}

function SessionScreens({ roomId, session, name, isJoiningAtOnce, onName, onRejoin }: SessionScreensProps) {
  const { call, media, reactions } = session;
  const snapshot = useReadable(useMemo(() => deferParticipantUpdates(call.snapshot), [call]));
  const { phase } = snapshot;
  const isSlow = useSlowNotice(phase.name === 'joining');
  useEffect(() => {
    if (isJoiningAtOnce) void call.join(nameToJoin(name, LANGUAGES[language.get()].guest));
  }, [call, isJoiningAtOnce, name]);
  useEffect(() => {
    if (phase.name === 'live') rememberRoom(roomId);
  }, [phase.name, roomId]);

  if (phase.name === 'ended') {
    return (
      <Suspense>
        <EndedScreen reason={phase.reason} onRejoin={onRejoin} />
      </Suspense>
    );
  }
  // The call is owned by the parent: audio and video survive a render error in the room.
  if (phase.name === 'live') {
    const broken = (retry: () => void) => (
      <Suspense>
        <BrokenCall call={call} media={media} onRetry={retry} />
      </Suspense>
    );
    return (
      <ErrorBoundary fallback={broken}>
        <RoomScreen roomId={roomId} call={call} media={media} reactions={reactions} snapshot={snapshot} />
      </ErrorBoundary>
    );
  }
  const join = (chosen: string) => {
    onName(chosen);
    void call.join(chosen);
  };
  if (isJoiningAtOnce) return <JoiningScreen roomId={roomId} isSlow={isSlow} />;
  const isJoining = phase.name === 'joining';
  return (
    <Suspense>
      <PrejoinScreen roomId={roomId} media={media} initialName={name} isJoining={isJoining} isSlow={isSlow} onJoin={join} />
    </Suspense>
  );
}
