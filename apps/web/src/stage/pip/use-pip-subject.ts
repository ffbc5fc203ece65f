/** The participant or screen in picture-in-picture, and its rendered size. */
import type { Call, CallSnapshot, PixelSize, Tracks } from '@visavis/engine';
import { useMemo } from 'react';
import { useMainSpeaker } from '../../media/use-speaking.ts';
import { onTopKey, type StageLayout, type TileKey } from '../layout/stage-layout.ts';
import type { PipWindow } from './pip-window.ts';

/** What is rendered. */
export interface PipSubject {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly isMuted: boolean;
  readonly isScreen: boolean;
  readonly track: MediaStreamTrack | null;
}

export interface OnTop {
  readonly subject: PipSubject | null;
  /** The same map until the subject or the window changes. */
  readonly sizes: ReadonlyMap<TileKey, PixelSize>;
}

export function useOnTop(
  call: Call,
  snapshot: CallSnapshot,
  ownTracks: Tracks,
  layout: StageLayout,
  { widthPx, heightPx }: PipWindow,
): OnTop {
  const speaker = useMainSpeaker(call.speakers, true);
  const { self, participants } = snapshot;
  const people = participants.map(({ id }) => id);
  const key = onTopKey(layout, { people, selfId: self?.id ?? null, speaker });
  const sizes = useMemo(() => new Map(key === null ? [] : [[key, { widthPx, heightPx }]]), [widthPx, heightPx, key]);
  return { subject: key && subjectOf(key, snapshot, ownTracks), sizes };
}

function subjectOf(key: TileKey, { self, participants }: CallSnapshot, ownTracks: Tracks): PipSubject | null {
  const isScreen = key.startsWith('screen:');
  const id = key.slice(key.indexOf(':') + 1);
  const isOwn = id === self?.id;
  const participant = isOwn ? self : participants.find((other) => other.id === id);
  const tracks = isOwn ? ownTracks : participants.find((other) => other.id === id)?.tracks;
  if (!participant || !tracks) return null;
  const track = isScreen ? tracks.screen : tracks.camera;
  return { id, name: participant.name, isOwn, isMuted: !participant.media.microphone, isScreen, track };
}
