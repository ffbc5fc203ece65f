/** What a room has from its first moment on without showing it: one file, because each more costs the room's page. */
import type { Call, LocalMedia } from '@visavis/engine';
import { FileDrop } from '../chat/file-drop.tsx';
import { CallRecorder } from '../diagnostics/call-recorder.tsx';
import { usePushToTalk } from './use-push-to-talk.ts';

interface UnseenProps {
  readonly roomId: string;
  readonly call: Call;
  readonly media: LocalMedia;
  readonly onFiles: (files: readonly File[]) => void;
}

export function Unseen({ roomId, call, media, onFiles }: UnseenProps) {
  usePushToTalk(roomId, media);
  return (
    <>
      <CallRecorder call={call} media={media} />
      <FileDrop onFiles={onFiles} />
    </>
  );
}
