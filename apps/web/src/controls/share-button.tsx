/** Starts and stops sharing the local screen; renders nothing where the browser cannot, as on phones. */
import type { ScreenShare } from '@visavis/engine';
import { MonitorUp, MonitorX } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import { IconButton } from '../design/icon-button.tsx';
import { useMessages } from '../i18n/language.ts';

/** Starts where nothing is shared, otherwise stops. */
export function toggleShare(share: ScreenShare): void {
  if (share.snapshot.get().tracks.screen) share.stop();
  else void share.start();
}

interface ShareButtonProps {
  readonly share: ScreenShare;
  readonly className?: string;
}

export function ShareButton({ share, className = '' }: ShareButtonProps) {
  const { share: messages } = useMessages();
  const isOn = useReadable(share.snapshot).tracks.screen !== null;
  if (!share.isSupported) return null;
  const Icon = isOn ? MonitorX : MonitorUp;
  return (
    <IconButton
      className={className}
      shortcut="S"
      label={isOn ? messages.stop : messages.start}
      tone={isOn ? 'active' : 'neutral'}
      icon={<Icon size={20} aria-hidden="true" />}
      onClick={() => toggleShare(share)}
    />
  );
}
