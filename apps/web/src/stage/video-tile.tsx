/** One person: their picture or initials, their name, and the truth about both. Renders again only when their own data changes. */
import type { Participant } from '@visavis/contract';
import type { LinkState, Reactions, Readable, Speakers, Tracks } from '@visavis/engine';
import type { CameraTrouble, LinkStatus } from '@visavis/engine/insight';
import { Hand, MicOff, Pin } from 'lucide-react';
import { type CSSProperties, memo, Suspense } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { Avatar } from '../design/avatar.tsx';
import { lazyPart } from '../design/lazy-part.ts';
import { useWords } from '../i18n/language.ts';
import { statusParts } from '../insight/load-parts.ts';
import { TrackAudio } from '../media/track-audio.tsx';
import { TrackVideo } from '../media/track-video.tsx';
import { dataUse } from '../preferences/data-use.ts';
import { personKey, type TileKey, type TilePlace } from './stage-layout.ts';
import { TilePin } from './tile-pin.tsx';
import { TileReaction } from './tile-reaction.tsx';
import { useIsSpeaking } from './use-speaking.ts';
import css from './video-tile.module.css';

const CameraNote = lazyPart(async () => (await statusParts()).CameraNote);
const TileMarks = lazyPart(async () => (await statusParts()).TileMarks);
const TileTrouble = lazyPart(async () => (await statusParts()).TileTrouble);

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
  /** What is known of our link to them; undefined for our own tile, and while that is not known yet. */
  readonly status?: LinkStatus | undefined;
  /** The page is kept from playing. */
  readonly isSilenced?: boolean | undefined;
  /** Why their camera is off although they want it on. */
  readonly cameraTrouble?: CameraTrouble | null;
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
    status,
    isSilenced = false,
    cameraTrouble = null,
    onRetry,
  } = props;
  const { id, name, media, handRaisedAt } = participant;
  const { common, people, settings, stage, tile } = useWords();
  const isSpeaking = useIsSpeaking(speakers, id);
  const isOwn = link === null;
  const isPictureOff = useReadable(dataUse) === 'voice' && !isOwn;
  const shownName = isOwn ? common.you : name;
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
        {link === 'connecting' && <p>{tile.connecting(name)}</p>}
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
      {status?.bars === 'down' && (
        <div className={css.trouble}>
          <Suspense>
            <TileTrouble id={id} name={name} status={status} onRetry={onRetry} />
          </Suspense>
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
        <Suspense>{status && <TileMarks name={name} status={status} isSilenced={isSilenced && media.microphone} />}</Suspense>
        <span>{shownName}</span>
      </div>
    </li>
  );
});
