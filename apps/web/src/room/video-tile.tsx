/** One person: their picture or initials, their name, and the truth about both. Renders again only when their own data changes. */
import type { Participant } from '@visavis/contract';
import type { LinkState, Reactions, Tracks } from '@visavis/engine';
import { Hand, MicOff } from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { Avatar } from '../design/avatar.tsx';
import { Button } from '../design/button.tsx';
import { useWords } from '../words/language.ts';
import { TileReaction } from './tile-reaction.tsx';
import { TrackAudio } from './track-audio.tsx';
import { TrackVideo } from './track-video.tsx';
import css from './video-tile.module.css';

interface VideoTileProps {
  readonly participant: Pick<Participant, 'id' | 'name' | 'media' | 'presence' | 'handRaisedAt'>;
  readonly tracks: Tracks;
  /** Our connection to them; null for our own tile. */
  readonly link: LinkState | null;
  readonly style: CSSProperties;
  readonly reactions: Reactions;
  /** Their picture stands still. */
  readonly isFrozen?: boolean;
  /** The trouble is our own line's: said once for everybody, so the tile only dims. */
  readonly isQuiet?: boolean;
  readonly onRetry: (id: string) => void;
}

export const VideoTile = memo(function VideoTile(props: VideoTileProps) {
  const { participant, tracks, link, style, reactions, isFrozen = false, isQuiet = false, onRetry } = props;
  const { id, name, media, handRaisedAt } = participant;
  const { common, people, tile } = useWords();
  const isOwn = link === null;
  const shownName = isOwn ? common.you : name;
  const trouble = isOwn ? null : tile.link(name)[link];
  // A first connection is shown beside the initials; trouble with one that stood is shown over the picture.
  const isCovered = trouble !== null && link !== 'connecting';
  return (
    <li className={css.tile} aria-label={shownName} style={style} data-own={isOwn}>
      <div className={css.face}>
        <Avatar id={id} name={name} />
        {link === 'connecting' && <p>{trouble?.what}</p>}
        {link === 'connected' && isFrozen && <p>{tile.frozen(name)}</p>}
      </div>
      {tracks.camera && !isFrozen && (
        <TrackVideo track={tracks.camera} label={isOwn ? tile.ownCamera : tile.camera(name)} isMirrored={isOwn} />
      )}
      {!isOwn && tracks.microphone && <TrackAudio track={tracks.microphone} />}
      {!isOwn && tracks.screenAudio && <TrackAudio track={tracks.screenAudio} />}
      {isCovered && isQuiet && <div className={css.trouble} />}
      {isCovered && !isQuiet && (
        <div className={css.trouble}>
          <p>{trouble.what}</p>
          {trouble.todo && <small>{trouble.todo}</small>}
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
        {!media.microphone && (
          <span role="img" aria-label={isOwn ? tile.ownMicrophoneOff : tile.microphoneOff(name)}>
            <MicOff size={14} aria-hidden="true" />
          </span>
        )}
        <span>{shownName}</span>
      </div>
    </li>
  );
});
