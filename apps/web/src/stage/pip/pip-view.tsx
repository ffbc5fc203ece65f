/** The content of picture-in-picture: one face or screen, its name, and the essential controls. */
import type { Call, CallSnapshot, LocalMedia, PixelSize, Tracks } from '@visavis/engine';
import type { CallStatus, Insight, LinkStatus } from '@visavis/engine/insight';
import { MicOff, PhoneOff } from 'lucide-react';
import { useEffect, useLayoutEffect } from 'react';
import { createPortal } from 'react-dom';
import { useReadable } from '../../browser/use-readable.ts';
import { Avatar } from '../../design/avatar.tsx';
import { IconButton } from '../../design/icon-button.tsx';
import { useMessages } from '../../i18n/language.ts';
import { LastFrameNotice, NO_PAUSED_SHARES } from '../../insight/tile-status.tsx';
import { CameraButton, MicrophoneButton } from '../../media/device-buttons.tsx';
import { TrackVideo } from '../../media/track-video.tsx';
import type { StageLayout, TileKey } from '../layout/stage-layout.ts';
import css from './pip-view.module.css';
import type { PipWindow } from './pip-window.ts';
import { type PipSubject, useOnTop } from './use-pip-subject.ts';

interface PipViewProps {
  readonly pip: PipWindow;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly snapshot: CallSnapshot;
  readonly links: CallStatus['links'] | undefined;
  /** The participants whose share is paused; undefined before the first status. */
  readonly paused: Insight['pausedShares'] | undefined;
  readonly ownTracks: Tracks;
  readonly layout: StageLayout;
  /** Called with the rendered sizes in this window, and with an empty map when it is closed. */
  readonly onShown: (sizes: ReadonlyMap<TileKey, PixelSize>) => void;
}

export function PipView({
  pip,
  call,
  media,
  snapshot,
  links,
  paused = NO_PAUSED_SHARES,
  ownTracks,
  layout,
  onShown,
}: PipViewProps) {
  const pausedIds = useReadable(paused);
  const { subject, sizes } = useOnTop(call, snapshot, ownTracks, layout, pip);
  useEffect(() => {
    onShown(sizes);
    return () => onShown(new Map());
  }, [onShown, sizes]);
  return (
    subject && (
      <Subject
        target={pip.window}
        subject={subject}
        status={links?.get(subject.id)}
        isPaused={subject.isScreen && !subject.isOwn && pausedIds.has(subject.id)}
        call={call}
        media={media}
      />
    )
  );
}

interface SubjectProps {
  readonly target: Window;
  readonly subject: PipSubject;
  readonly status: LinkStatus | undefined;
  readonly isPaused: boolean;
  readonly call: Call;
  readonly media: LocalMedia;
}

function Subject({ target, subject, status, isPaused, call, media }: SubjectProps) {
  const { common, pip, room, share, tile } = useMessages();
  const { id, name, isOwn, isMuted, isScreen, track } = subject;
  useLayoutEffect(() => dress(target.document, pip.title), [target, pip.title]);
  const ownLabel = isScreen ? share.ownScreen : tile.ownCamera;
  const label = isScreen ? share.screen(name) : tile.camera(name);
  return createPortal(
    <main className={`${css.window} stage`}>
      <div className={css.face}>
        <Avatar id={id} name={name} />
      </div>
      {track && (
        <TrackVideo
          key={track.id}
          track={track}
          label={isOwn ? ownLabel : label}
          fit={isScreen ? 'contain' : 'cover'}
          isMirrored={isOwn && !isScreen}
        />
      )}
      <LastFrameNotice status={status} pausedBy={isPaused ? name : null} />
      <p className={css.name}>
        {isMuted && <MicOff size={13} aria-hidden="true" />}
        <span>{isOwn ? common.you : name}</span>
      </p>
      <div className={css.controls} role="toolbar" aria-label={room.controls}>
        <MicrophoneButton media={media} />
        <CameraButton media={media} />
        <IconButton
          label={room.leave}
          tone="danger"
          icon={<PhoneOff size={20} aria-hidden="true" />}
          onClick={() => call.leave()}
        />
      </div>
    </main>,
    target.document.body,
  );
}

/** Copies styles and language into the empty window. */
function dress({ head, documentElement, title }: Document, name: string): void {
  if (title === name) return;
  const { lang, dir } = document.documentElement;
  Object.assign(documentElement, { lang, dir });
  head.ownerDocument.title = name;
  for (const sheet of document.head.querySelectorAll('link[rel="stylesheet"], style')) head.append(sheet.cloneNode(true));
}
