/** The tile of the local participant: the local camera, mirrored, without sound. Renders again only when its own data changes. */
import type { Participant } from '@visavis/contract';
import type { Reactions, Readable, Speakers, Tracks } from '@visavis/engine';
import { memo } from 'react';
import { useMessages } from '../i18n/language.ts';
import { TrackVideo } from '../media/track-video.tsx';
import { TileFace, TileFrame, TileName } from './tile-frame.tsx';
import { TilePin } from './tile-pin.tsx';
import { TileReaction } from './tile-reaction.tsx';
import type { TilePosition } from './use-tile-positions.ts';

interface LocalTileProps {
  readonly participant: Participant;
  readonly tracks: Tracks;
  readonly position: TilePosition;
  readonly speakers: Readable<Speakers>;
  readonly reactions: Reactions;
}

export const LocalTile = memo(function LocalTile({ participant, tracks, position, speakers, reactions }: LocalTileProps) {
  const { id, name } = participant;
  const { style, isPinned, onPin } = position;
  const { common, stage, tile } = useMessages();
  return (
    <TileFrame id={id} label={common.you} isLocal={true} position={position} speakers={speakers}>
      <TileFace id={id} name={name} />
      {style && tracks.camera && <TrackVideo track={tracks.camera} label={tile.ownCamera} isMirrored={true} />}
      {onPin && <TilePin label={isPinned ? stage.unpinOwn : stage.pinOwn} isPinned={isPinned} onPress={onPin} />}
      <TileReaction id={id} reactions={reactions} />
      <TileName participant={participant} isPinned={isPinned} mutedLabel={tile.ownMicrophoneOff} label={common.you} />
    </TileFrame>
  );
});
