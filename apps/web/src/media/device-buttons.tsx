/** The switches of microphone and camera; each label says what pressing does. */
import type { DeviceSlot, LocalMedia } from '@visavis/engine';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import { IconButton } from '../design/icon-button.tsx';
import { useMessages } from '../i18n/language.ts';

interface DeviceButtonProps {
  readonly media: LocalMedia;
}

/** A wanted device that failed counts as off: pressing retries. */
function useIsOn(media: LocalMedia, slot: DeviceSlot): boolean {
  const { isWanted, problems } = useReadable(media.snapshot);
  const hasFailed = problems[slot] !== null && problems[slot] !== 'prompt_unanswered';
  return isWanted[slot] && !hasFailed;
}

export function MicrophoneButton({ media }: DeviceButtonProps) {
  const isOn = useIsOn(media, 'microphone');
  const { room } = useMessages();
  return (
    <IconButton
      shortcut="M"
      label={isOn ? room.microphoneOff : room.microphoneOn}
      icon={isOn ? <Mic size={20} aria-hidden="true" /> : <MicOff size={20} aria-hidden="true" />}
      tone={isOn ? 'neutral' : 'off'}
      onClick={() => void media.setEnabled('microphone', !isOn)}
    />
  );
}

export function CameraButton({ media }: DeviceButtonProps) {
  const isOn = useIsOn(media, 'camera');
  const { room } = useMessages();
  return (
    <IconButton
      shortcut="V"
      label={isOn ? room.cameraOff : room.cameraOn}
      icon={isOn ? <Video size={20} aria-hidden="true" /> : <VideoOff size={20} aria-hidden="true" />}
      tone={isOn ? 'neutral' : 'off'}
      onClick={() => void media.setEnabled('camera', !isOn)}
    />
  );
}
