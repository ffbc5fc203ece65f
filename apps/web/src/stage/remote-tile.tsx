/** The tile of a remote participant: their video or initials, their name, and the state of both. Renders again only when its own data changes. */
import type { Call, Reactions, RemoteParticipant } from '@visavis/engine';
import type { CameraProblem, LinkStatus } from '@visavis/engine/insight';
import { memo, Suspense } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';
import { useMessages } from '../i18n/language.ts';
import { statusParts } from '../insight/load-parts.ts';
import { TrackAudio } from '../media/track-audio.tsx';
import { TrackVideo } from '../media/track-video.tsx';
import { dataUse } from '../preferences/data-use.ts';
import css from './tile-frame.module.css';
import { TileFace, TileFrame, TileName } from './tile-frame.tsx';
import { TilePin } from './tile-pin.tsx';
import { TileReaction } from './tile-reaction.tsx';
import type { TilePosition } from './use-tile-positions.ts';

const CameraNote = lazyPart(async () => (await statusParts()).CameraNote);
const TileMarks = lazyPart(async () => (await statusParts()).TileMarks);
const TileProblem = lazyPart(async () => (await statusParts()).TileProblem);

interface RemoteTileProps {
  readonly participant: RemoteParticipant;
  readonly position: TilePosition;
  readonly call: Pick<Call, 'speakers' | 'retry'>;
  readonly reactions: Reactions;
  /** The status of the link; undefined before the first one. */
  readonly status?: LinkStatus | undefined;
  /** The browser blocks audio. */
  readonly isSilenced?: boolean | undefined;
  /** Why their camera is off although they switched it on. */
  readonly cameraProblem?: CameraProblem | undefined;
}

export const RemoteTile = memo(function RemoteTile(props: RemoteTileProps) {
  const { participant, position, call, reactions, status, isSilenced = false, cameraProblem } = props;
  const { id, name, media, link, isFrozen, tracks } = participant;
  const { camera, microphone } = tracks;
  const { style, isPinned, onPin } = position;
  const { settings, stage, tile } = useMessages();
  const isVideoOff = useReadable(dataUse) === 'voice';
  return (
    <TileFrame id={id} label={name} isLocal={false} position={position} speakers={call.speakers}>
      <TileFace id={id} name={name}>
        {link === 'connecting' && <p>{tile.connecting(name)}</p>}
        {link === 'connected' && isFrozen && <p>{tile.frozen(name)}</p>}
        <Suspense>
          {link === 'connected' && cameraProblem && !camera && <CameraNote name={name} problem={cameraProblem} />}
        </Suspense>
        {isVideoOff && camera && <p>{settings.dataUse.videoOff}</p>}
      </TileFace>
      {style && camera && !isFrozen && !isVideoOff && <TrackVideo track={camera} label={tile.camera(name)} isMirrored={false} />}
      {microphone && <TrackAudio track={microphone} />}
      {onPin && <TilePin label={(isPinned ? stage.unpin : stage.pin)(name)} isPinned={isPinned} onPress={onPin} />}
      {status?.bars === 'down' && (
        <div className={css.problem}>
          <Suspense>
            <TileProblem id={id} name={name} status={status} onRetry={call.retry} />
          </Suspense>
        </div>
      )}
      <TileReaction id={id} reactions={reactions} />
      <TileName participant={participant} isPinned={isPinned} mutedLabel={tile.microphoneOff(name)} label={name}>
        <Suspense>{status && <TileMarks name={name} status={status} isSilenced={isSilenced && media.microphone} />}</Suspense>
      </TileName>
    </TileFrame>
  );
});
