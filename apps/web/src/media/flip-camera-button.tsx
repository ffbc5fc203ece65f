/** Switches to the next camera, for phones with front and back cameras. */
import type { LocalMedia } from '@visavis/engine';
import { SwitchCamera } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import { IconButton } from '../design/icon-button.tsx';
import { useMessages } from '../i18n/language.ts';
import css from './flip-camera-button.module.css';

/** Renders nothing without a second camera, or without a touch screen. */
export function FlipCameraButton({ media }: { readonly media: LocalMedia }) {
  const { devices, selected, isWanted } = useReadable(media.snapshot);
  const { room } = useMessages();
  const cameras = devices.filter(({ kind, deviceId }) => kind === 'videoinput' && deviceId !== '');
  const current = cameras.findIndex(({ deviceId }) => deviceId === selected.videoinput);
  const next = cameras[(current + 1) % cameras.length];
  if (cameras.length < 2 || !next || !isWanted.camera) return null;
  return (
    <IconButton
      className={css.flip ?? ''}
      label={room.otherCamera}
      icon={<SwitchCamera size={20} aria-hidden="true" />}
      onClick={() => void media.selectDevice('videoinput', next.deviceId)}
    />
  );
}
