/** One person: their picture or initials, their name, and the truth about both. Renders again only when their own data changes. */
import type { Participant } from '@visavis/contract';
import type { LinkQuality, LinkState, OwnNetwork, Reactions, Readable, Speakers, Tracks } from '@visavis/engine';
import type { CameraTrouble } from '@visavis/engine/insight';
import { Hand, MicOff, Pin } from 'lucide-react';
import { type CSSProperties, memo, Suspense } from 'react';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import { dataUse } from '../settings/data-use.ts';
import { useWords } from '../words/language.ts';
import { personKey, type TileKey, type TilePlace } from './stage-layout.ts';
import { TilePin } from './tile-pin.tsx';
import { TileReaction } from './tile-reaction.tsx';
import { TrackAudio } from './track-audio.tsx';
import { TrackVideo } from './track-video.tsx';
import { useReadable } from './use-readable.ts';
import { useIsSpeaking } from './use-speaking.ts';
import css from './video-tile.module.css';
import { whenUsed } from './when-used.ts';

const QualityBars = whenUsed(async () => (await import('../insight/quality-bars.tsx')).QualityBars);
const TroubleDetail = whenUsed(async () => (await import('../insight/tile-notes.tsx')).TroubleDetail);
const CameraNote = whenUsed(async () => (await import('../insight/tile-notes.tsx')).CameraNote);

const UNKNOWN_NETWORK: OwnNetwork = { udp: 'unknown', relay: 'unknown' };

interface VideoTileProps {
  readonly participant: Pick<Participant, 'id' | 'name' | 'media' | 'presence' | 'handRaisedAt'>;
  readonly tracks: Tracks;
  /** Our connection to them; null for our own tile. */
  readonly link: LinkState | null;
  /** Where it stands; null: it does not, and is heard only. */
  readonly style: CSSProperties | null;
  readonly place: TilePlace | null;
  readonly isPinned: boolean;
  /** Null: there is nothing to choose from. */
  readonly onPin: ((key: TileKey) => void) | null;
  readonly speakers: Readable<Speakers>;
  readonly reactions: Reactions;
  /** Their picture stands still. */
  readonly isFrozen?: boolean;
  readonly quality?: LinkQuality;
  /** Whether our link to them has ever carried. */
  readonly hasConnected?: boolean;
  /** What is known of our own network. */
  readonly network?: OwnNetwork;
  /** Why their camera is off although they want it on. */
  readonly cameraTrouble?: CameraTrouble | null;
  /** The trouble is our own line's: said once for everybody, so the tile only dims. */
  readonly isQuiet?: boolean;
  readonly onRetry: (id: string) => void;
}

export const VideoTile = memo(function VideoTile(props: VideoTileProps) {
  const {
    participant,
    tracks,
    link,
    style,
    place,
    isPinned,
    onPin,
    speakers,
    reactions,
    isFrozen = false,
    quality = 'unknown',
    hasConnected = false,
    network = UNKNOWN_NETWORK,
    cameraTrouble = null,
    isQuiet = false,
    onRetry,
  } = props;
  const { id, name, media, presence, handRaisedAt } = participant;
  const { common, people, settings, stage, tile } = useWords();
  const isSpeaking = useIsSpeaking(speakers, id);
  const isOwn = link === null;
  const isPictureOff = useReadable(dataUse) === 'voice' && !isOwn;
  const shownName = isOwn ? common.you : name;
  const trouble = isOwn ? null : tile.link(name)[link];
  // A first connection is shown beside the initials; trouble with one that stood is shown over the picture.
  const isCovered = trouble !== null && link !== 'connecting';
  const pin = isPinned ? stage.unpin : stage.pin;
  const pinOwn = isPinned ? stage.unpinOwn : stage.pinOwn;
  const pinLabel = isOwn ? pinOwn : pin(name);
  return (
    <li
      className={css.tile}
      aria-label={shownName}
      hidden={!style}
      style={style ?? {}}
      data-own={isOwn}
      data-place={place}
      data-speaking={isSpeaking}
    >
      <div className={css.face}>
        <Avatar id={id} name={name} />
        {link === 'connecting' && <p>{trouble?.what}</p>}
        {link === 'connected' && isFrozen && <p>{tile.frozen(name)}</p>}
        <Suspense>
          {link === 'connected' && cameraTrouble && !tracks.camera && <CameraNote name={name} trouble={cameraTrouble} />}
        </Suspense>
        {isPictureOff && tracks.camera && <p>{settings.dataUse.pictureOff}</p>}
      </div>
      {style && tracks.camera && !isFrozen && !isPictureOff && (
        <TrackVideo track={tracks.camera} label={isOwn ? tile.ownCamera : tile.camera(name)} isMirrored={isOwn} />
      )}
      {!isOwn && tracks.microphone && <TrackAudio track={tracks.microphone} />}
      {onPin && <TilePin label={pinLabel} isPinned={isPinned} onPress={() => onPin(personKey(id))} />}
      {isCovered && isQuiet && <div className={css.trouble} />}
      {isCovered && link && !isQuiet && (
        <div className={css.trouble}>
          <p>{trouble.what}</p>
          <Suspense>
            <TroubleDetail facts={{ link, presence, hasConnected }} network={network} otherwise={trouble.todo} />
          </Suspense>
          {link === 'unreachable' && <Button onClick={() => onRetry(id)}>{tile.retry}</Button>}
        </div>
      )}
      <TileReaction id={id} reactions={reactions} />
      <div className={css.name}>
        {handRaisedAt !== null && (
          <span role="img" className={css.hand} aria-label={people.handUp}>
            <Hand size={14} aria-hidden="true" />
          </span>
        )}
        {isPinned && <Pin size={13} aria-hidden="true" />}
        {!media.microphone && (
          <span role="img" aria-label={isOwn ? tile.ownMicrophoneOff : tile.microphoneOff(name)}>
            <MicOff size={14} aria-hidden="true" />
          </span>
        )}
        <Suspense>{link === 'connected' && quality !== 'unknown' && <QualityBars quality={quality} />}</Suspense>
        <span>{shownName}</span>
      </div>
    </li>
  );
});
