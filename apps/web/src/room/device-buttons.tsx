/** The switches of microphone and camera; each label says what pressing it does. */
import type { LocalMedia } from '@visavis/engine';
import { Mic, MicOff, Video, VideoOff } from 'lucide-react';
import { IconButton } from '../design/icon-button.tsx';
import { useReadable } from './use-readable.ts';

interface DeviceButtonProps {
  readonly media: LocalMedia;
}

export function MicrophoneButton({ media }: DeviceButtonProps) {
  const { isWanted } = useReadable(media.snapshot);
  const isOn = isWanted.microphone;
  return (
    <IconButton
      label={isOn ? 'Turn microphone off' : 'Turn microphone on'}
      icon={isOn ? <Mic size={20} aria-hidden="true" /> : <MicOff size={20} aria-hidden="true" />}
      tone={isOn ? 'neutral' : 'off'}
      onClick={() => void media.setEnabled('microphone', !isOn)}
    />
  );
}

export function CameraButton({ media }: DeviceButtonProps) {
  const { isWanted } = useReadable(media.snapshot);
  const isOn = isWanted.camera;
  return (
    <IconButton
      label={isOn ? 'Turn camera off' : 'Turn camera on'}
      icon={isOn ? <Video size={20} aria-hidden="true" /> : <VideoOff size={20} aria-hidden="true" />}
      tone={isOn ? 'neutral' : 'off'}
      onClick={() => void media.setEnabled('camera', !isOn)}
    />
  );
}
