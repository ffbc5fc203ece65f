/** The common parts of a participant's tile: the speaking frame, the video, and the name with its marks. */
import type { Participant } from '@visavis/contract';
import type { Readable, Speakers } from '@visavis/engine';
import { Hand, MicOff, Pin } from 'lucide-react';
import type { ReactNode } from 'react';
import { Avatar } from '../design/avatar.tsx';
import { useMessages } from '../i18n/language.ts';
import { useIsSpeaking } from '../media/use-speaking.ts';
import css from './tile-frame.module.css';
import type { TilePosition } from './use-tile-positions.ts';

interface TileFrameProps {
  readonly id: string;
  readonly label: string;
  readonly isLocal: boolean;
  readonly position: TilePosition;
  readonly speakers: Readable<Speakers>;
  readonly children: ReactNode;
}

export function TileFrame({ id, label, isLocal, position: { style, place }, speakers, children }: TileFrameProps) {
  return (
    <li
      className={css.tile}
      aria-label={label}
      hidden={!style}
      style={style ?? {}}
      data-own={isLocal}
      data-place={place}
      data-speaking={useIsSpeaking(speakers, id)}
    >
      {children}
    </li>
  );
}

/** Below the video: the initials, and why there is no video. */
export function TileFace({ id, name, children }: { readonly id: string; readonly name: string; readonly children?: ReactNode }) {
  return (
    <div className={css.face}>
      <Avatar id={id} name={name} />
      {children}
    </div>
  );
}

interface TileNameProps {
  readonly participant: Pick<Participant, 'media' | 'handRaisedAt'>;
  readonly isPinned: boolean;
  /** Shows that the microphone is off. */
  readonly mutedLabel: string;
  /** The displayed name. */
  readonly label: string;
  /** More marks. */
  readonly children?: ReactNode;
}

export function TileName({ participant: { media, handRaisedAt }, isPinned, mutedLabel, label, children }: TileNameProps) {
  const { people } = useMessages();
  return (
    <div className={css.name}>
      {handRaisedAt !== null && (
        <span role="img" className={css.hand} aria-label={people.handUp}>
          <Hand size={14} aria-hidden="true" />
        </span>
      )}
      {isPinned && <Pin size={13} aria-hidden="true" />}
      {!media.microphone && (
        <span role="img" aria-label={mutedLabel}>
          <MicOff size={14} aria-hidden="true" />
        </span>
      )}
      {children}
      <span>{label}</span>
    </div>
  );
}
