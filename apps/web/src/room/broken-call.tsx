/**
 * The fallback of a room whose screen failed: all video and audio in plain elements, the local device switches, and the actions. It
 * uses as few other components as possible.
 */
import type { Call, LocalMedia, RemoteParticipant } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { Button } from '../design/button.tsx';
import { useEndedMessages } from '../i18n/ended-messages.ts';
import { useMessages } from '../i18n/language.ts';
import { CameraButton, MicrophoneButton } from '../media/device-buttons.tsx';
import css from './broken-call.module.css';

interface BrokenCallProps {
  readonly call: Call;
  readonly media: LocalMedia;
  /** Renders the room again. */
  readonly onRetry: () => void;
}

export function BrokenCall({ call, media, onRetry }: BrokenCallProps) {
  const { participants } = useReadable(call.snapshot);
  const { pages, room } = useMessages();
  const { broken } = useEndedMessages();
  return (
    <main className={`${css.page} stage`}>
      <h1>{pages.broken.title}</h1>
      <p role="alert">{broken.detail}</p>
      <div className={css.ways}>
        <MicrophoneButton media={media} />
        <CameraButton media={media} />
        <Button look="primary" onClick={onRetry}>
          {broken.show}
        </Button>
        <Button onClick={() => call.leave()}>{room.leave}</Button>
      </div>
      <ul className={css.people}>
        {participants.map((participant) => (
          <Face key={participant.id} participant={participant} />
        ))}
      </ul>
    </main>
  );
}

/** Audio and video of one participant, in one element. */
function Face({ participant }: { readonly participant: RemoteParticipant }) {
  const { name, tracks } = participant;
  const { microphone, camera } = tracks;
  const ref = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const video = ref.current;
    if (!video) return;
    video.srcObject = new MediaStream([microphone, camera].filter((track) => track !== null));
    return () => {
      video.srcObject = null;
    };
  }, [microphone, camera]);
  return (
    <li>
      {/* biome-ignore lint/a11y/useMediaCaption: a live voice has no captions. */}
      <video ref={ref} autoPlay playsInline aria-label={name} />
      <p>{name}</p>
    </li>
  );
}
