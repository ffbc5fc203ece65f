/** The call on the screen: the tiles between two bars, or the invitation without remote participants. */
import { type Call, type CallSnapshot, createStore, type LocalMedia, type Reactions } from '@visavis/engine';
import type { CallStatus } from '@visavis/engine/insight';
import { Suspense, useEffect, useLayoutEffect, useState } from 'react';
import { PHONE } from '../browser/breakpoints.ts';
import { keepDroppedFiles } from '../browser/drop-guard.ts';
import { useMediaQuery } from '../browser/use-media-query.ts';
import { useReadable } from '../browser/use-readable.ts';
import { useWakeLock } from '../browser/use-wake-lock.ts';
import { useConversation } from '../chat/use-conversation.ts';
import { ChatButton } from '../controls/chat-button.tsx';
import { ControlBar } from '../controls/control-bar.tsx';
import { useShortcuts } from '../controls/use-shortcuts.ts';
import { lazyPart, preloadParts } from '../design/lazy-part.ts';
import { Part } from '../design/part.tsx';
import type { RoomPanel } from '../design/side-panel.tsx';
import { useMessages } from '../i18n/language.ts';
import { statusParts } from '../insight/load-parts.ts';
import { useInsight } from '../insight/use-insight.ts';
import { PARTS_AFTER_MS, STATUS_AFTER_MS } from '../session/startup-plan.ts';
import { isFullScreenCall } from '../stage/layout/stage-layout.ts';
import { Stage, sharersOf } from '../stage/stage.tsx';
import { RoomNotices } from './room-notices.tsx';
import css from './room-screen.module.css';
import { RoomTopBar } from './room-top-bar.tsx';
import { useAnnouncements } from './use-announcements.ts';
import { useChimes } from './use-chimes.ts';

const ChatNotification = lazyPart(async () => (await import('../chat/chat-notification.tsx')).ChatNotification);
const ChatPanel = lazyPart(async () => (await import('../chat/chat-panel.tsx')).ChatPanel);
const DetailsPanel = lazyPart(async () => (await import('../insight/details-panel.tsx')).DetailsPanel);
const HintBar = lazyPart(async () => (await statusParts()).HintBar);
const LocalConnectionButton = lazyPart(async () => (await statusParts()).LocalConnectionButton);
const StatusBar = lazyPart(async () => (await statusParts()).StatusBar);
const BackgroundParts = lazyPart(async () => (await import('./background-parts.tsx')).BackgroundParts);
const Invitation = lazyPart(async () => (await import('../controls/invitation.tsx')).Invitation);
const PeoplePanel = lazyPart(async () => (await import('../people/people-panel.tsx')).PeoplePanel);

/** The status before the first evaluation. */
const NO_STATUS = createStore<CallStatus | null>(null);

interface RoomScreenProps {
  readonly roomId: string;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly reactions: Reactions;
  readonly snapshot: CallSnapshot;
}

export function RoomScreen({ roomId, call, media, reactions, snapshot }: RoomScreenProps) {
  const { tracks } = useReadable(media.snapshot);
  const { participants, phase } = snapshot;
  const { invite } = useMessages();
  const count = participants.length + 1;
  const [panel, setPanel] = useState<RoomPanel | null>(null);
  const toggle = (name: RoomPanel) => setPanel((shown) => (shown === name ? null : name));
  useShortcuts({ c: () => toggle('chat'), p: () => toggle('people') });
  const isConnected = participants.some(({ link }) => link === 'connected');
  const { conversation, offerFiles } = useConversation(call, panel === 'chat' || isConnected);
  const isAnyLinkDown = participants.some(({ link }) => link !== 'connected' && link !== 'connecting');
  const isServerAway = phase.name === 'live' && phase.signaling !== 'online';
  const isStatusWanted = panel === 'details' || isAnyLinkDown || isServerAway;
  const insight = useInsight(call, media, isStatusWanted, isConnected, STATUS_AFTER_MS);
  const status = useReadable(insight?.status ?? NO_STATUS);
  useWakeLock();
  useAnnouncements(participants);
  useChimes(participants);
  // Together with the first paint: a file that is dropped at that moment is not lost.
  useLayoutEffect(keepDroppedFiles, []);
  useEffect(() => {
    const timer = setTimeout(preloadParts, PARTS_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  useEffect(() => {
    document.title = count === 1 ? `${roomId} · Vis-à-vis` : `(${count}) ${roomId} · Vis-à-vis`;
  }, [roomId, count]);
  const panelButtons = <ChatButton conversation={conversation} isOpen={panel === 'chat'} onToggle={() => toggle('chat')} />;
  const isPhone = useMediaQuery(PHONE);
  const isImmersive = isFullScreenCall({
    people: participants.map(({ id }) => id),
    screens: sharersOf(snapshot, tracks),
    isPhone,
  });
  return (
    <div className={`${css.room} stage`} data-immersive={isImmersive} data-panel={panel ?? undefined}>
      <Part>
        <RoomTopBar
          roomId={roomId}
          count={count}
          connection={status?.connection ?? 'carrying'}
          isPeopleOpen={panel === 'people'}
          onPeople={() => toggle('people')}
        >
          {panelButtons}
        </RoomTopBar>
      </Part>
      <ControlBar
        roomId={roomId}
        call={call}
        media={media}
        relay={snapshot.relay}
        isHandUp={snapshot.self?.handRaisedAt !== null}
        line={<Suspense>{status && <LocalConnectionButton line={status.line} onOpen={() => toggle('details')} />}</Suspense>}
        onDetails={() => toggle('details')}
        onReact={reactions.send}
      >
        {panelButtons}
      </ControlBar>
      <Part>
        <RoomNotices media={media}>
          <Suspense>{status && <StatusBar call={call} media={media} status={status} participants={participants} />}</Suspense>
          <Suspense>
            {insight && !status?.fault && <HintBar hints={insight.hints} media={media} participants={participants} />}
          </Suspense>
        </RoomNotices>
      </Part>
      <main className={css.stage}>
        <Stage
          call={call}
          snapshot={snapshot}
          ownTracks={tracks}
          media={media}
          reactions={reactions}
          cameras={insight?.cameras ?? null}
          paused={insight?.pausedShares}
          status={status}
          isPhone={isPhone}
        />
        {count === 1 && (
          <section className={css.alone}>
            <h2>{invite.aloneTitle}</h2>
            <p>{invite.aloneDetail}</p>
            <Suspense>
              <Invitation roomId={roomId} />
            </Suspense>
          </section>
        )}
      </main>
      {/* In a boundary of its own: while a panel is loading, its siblings are hidden, and a tooltip could not be measured. */}
      <Suspense>
        <BackgroundParts
          roomId={roomId}
          call={call}
          media={media}
          status={insight?.status}
          onFiles={(files) => {
            setPanel('chat');
            offerFiles(files);
          }}
        />
      </Suspense>
      <Suspense>
        {conversation && panel === 'chat' && (
          <ChatPanel conversation={conversation} snapshot={snapshot} onClose={() => setPanel(null)} />
        )}
        {conversation && <ChatNotification conversation={conversation} onOpen={() => setPanel('chat')} />}
        {insight && panel === 'details' && (
          <DetailsPanel
            call={call}
            snapshot={snapshot}
            links={status?.links}
            history={insight.history}
            onClose={() => setPanel(null)}
          />
        )}
        {panel === 'people' && <PeoplePanel snapshot={snapshot} links={status?.links} onClose={() => setPanel(null)} />}
      </Suspense>
    </div>
  );
}
