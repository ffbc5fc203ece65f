/** The invisible parts of a room, bundled as one file: each further file costs the room's page. */
import type { Call, LocalMedia, Readable } from '@visavis/engine';
import type { CallStatus } from '@visavis/engine/insight';
import { useEffect } from 'react';
import { FileDrop } from '../chat/file-drop.tsx';
import { usePushToTalk } from '../controls/use-push-to-talk.ts';
import { Tooltips } from '../design/tooltips.tsx';
import { CallRecorder } from '../diagnostics/call-recorder.tsx';
import { watchIdle } from './idle-bars.ts';

interface BackgroundPartsProps {
  readonly roomId: string;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly status: Readable<CallStatus> | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

export function BackgroundParts({ roomId, call, media, status, onFiles }: BackgroundPartsProps) {
  usePushToTalk(roomId, media);
  useEffect(watchIdle, []);
  return (
    <>
      <Tooltips />
      <CallRecorder call={call} media={media} status={status} />
      <FileDrop onFiles={onFiles} />
    </>
  );
}
