/**
 * All participants and shared screens, positioned by `stage-layout.ts`. A tile moves by its style only and is never recreated: a new
 * `<video>` would be black for a moment.
 */
import type { ParticipantId } from '@visavis/contract';
import {
  type Call,
  type CallSnapshot,
  createStore,
  type LocalMedia,
  type PixelSize,
  type Reactions,
  type Tracks,
} from '@visavis/engine';
import type { CallStatus, Insight } from '@visavis/engine/insight';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { useElementSize } from '../browser/use-element-size.ts';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';
import { useMessages } from '../i18n/language.ts';
import { useMainSpeaker } from '../media/use-speaking.ts';
import { isFullScreenCall, personKey, screenKey, stageLayout, type TileKey } from './layout/stage-layout.ts';
import { LocalTile } from './local-tile.tsx';
import { closePip, pipWindow } from './pip/pip-window.ts';
import { RemoteTile } from './remote-tile.tsx';
import css from './stage.module.css';
import { stageSettings } from './stage-preferences.ts';
import { TilePart } from './tile-part.tsx';
import { usePin } from './use-pin.ts';
import { useRenderedSizes } from './use-rendered-sizes.ts';
import { useShareOrder, useStableIds } from './use-share-order.ts';
import { useTilePositions } from './use-tile-positions.ts';

const StagePager = lazyPart(async () => (await import('./stage-pager.tsx')).StagePager);
const PipView = lazyPart(async () => (await import('./pip/pip-view.tsx')).PipView);
// Sharing does not happen within the first moments of a call.
const ShareTile = lazyPart(async () => (await import('./share-tile.tsx')).ShareTile);

/** The rendered sizes of other windows without any. */
const NOTHING: ReadonlyMap<TileKey, PixelSize> = new Map();

interface StageProps {
  readonly call: Call;
  readonly snapshot: CallSnapshot;
  readonly ownTracks: Tracks;
  readonly media: LocalMedia;
  readonly reactions: Reactions;
  /** The camera problems of the participants; null before the first status. */
  readonly cameras: Insight['cameras'] | null;
  /** The participants whose share is paused; undefined before the first status. */
  readonly paused: Insight['pausedShares'] | undefined;
  /** Null before the first status. */
  readonly status: CallStatus | null;
  /** A phone in portrait. */
  readonly isPhone: boolean;
}

const NO_CAMERA_PROBLEMS: Insight['cameras'] = createStore(new Map());

/** The participants whose screens are shared. */
export function sharersOf({ self, participants }: CallSnapshot, ownTracks: Tracks): readonly ParticipantId[] {
  const others = participants.filter(({ tracks }) => tracks.screen).map(({ id }) => id);
  return self && ownTracks.screen ? [...others, self.id] : others;
}

export function Stage({ call, snapshot, ownTracks, media, reactions, cameras, paused, status, isPhone }: StageProps) {
  const { stage, tile } = useMessages();
  const { self, participants } = snapshot;
  const cameraProblems = useReadable(cameras ?? NO_CAMERA_PROBLEMS);
  const selfId = self?.id ?? null;
  const [ref, { widthPx, heightPx }] = useElementSize<HTMLDivElement>();
  const { view, own } = useReadable(stageSettings);
  const people = useStableIds(participants.map(({ id }) => id));
  const ids = useMemo(() => (selfId === null ? people : [...people, selfId]), [people, selfId]);
  const screens = useShareOrder(sharersOf(snapshot, ownTracks));
  const [pinned, onPin] = usePin(ids, screens);
  const [page, setPage] = useState(0);
  const speaker = useMainSpeaker(call.speakers, view === 'speaker');
  const layout = useMemo(
    () => stageLayout({ people, selfId, screens, view, pinned, speaker, own, page, isPhone, widthPx, heightPx }),
    [people, selfId, screens, view, pinned, speaker, own, page, isPhone, widthPx, heightPx],
  );
  const pip = useReadable(pipWindow);
  const [onTop, setOnTop] = useState(NOTHING);
  useRenderedSizes(call, people, layout, onTop);
  useEffect(() => closePip, []);
  const mayPin = people.length + screens.length > 0 && !isFullScreenCall({ people, screens, isPhone });
  const positionOf = useTilePositions(layout, pinned, mayPin ? onPin : null);
  return (
    <div ref={ref} className={css.stage}>
      <ul aria-label={tile.people}>
        {participants.map((participant) => {
          const { id, name, tracks } = participant;
          const position = positionOf(personKey(id));
          return (
            <TilePart key={id} name={name} sound={tracks.microphone} style={position.style}>
              <RemoteTile
                participant={participant}
                position={position}
                call={call}
                reactions={reactions}
                status={status?.links.get(id)}
                isSilenced={status?.isSilenced}
                cameraProblem={cameraProblems.get(id)}
              />
            </TilePart>
          );
        })}
        {self && (
          <TilePart name={self.name} sound={null} style={positionOf(personKey(self.id)).style}>
            <LocalTile
              participant={self}
              tracks={ownTracks}
              position={positionOf(personKey(self.id))}
              speakers={call.speakers}
              reactions={reactions}
            />
          </TilePart>
        )}
      </ul>
      {screens.length > 0 && (
        <ul aria-label={stage.screens}>
          <Suspense>
            {participants.map(
              ({ id, name, tracks }) =>
                tracks.screen && (
                  <ShareTile
                    key={id}
                    id={id}
                    name={name}
                    track={tracks.screen}
                    sound={tracks.screenAudio}
                    own={null}
                    status={status?.links.get(id)}
                    paused={paused}
                    position={positionOf(screenKey(id))}
                  />
                ),
            )}
            {self && ownTracks.screen && (
              <ShareTile
                key={self.id}
                id={self.id}
                name={self.name}
                track={ownTracks.screen}
                sound={null}
                own={media.screen}
                paused={paused}
                position={positionOf(screenKey(self.id))}
              />
            )}
          </Suspense>
        </ul>
      )}
      <Suspense>
        {pip && (
          <PipView
            pip={pip}
            call={call}
            media={media}
            snapshot={snapshot}
            links={status?.links}
            paused={paused}
            ownTracks={ownTracks}
            layout={layout}
            onShown={setOnTop}
          />
        )}
      </Suspense>
      <Suspense>{layout.pager && <StagePager layout={layout} onPage={setPage} />}</Suspense>
    </div>
  );
}
