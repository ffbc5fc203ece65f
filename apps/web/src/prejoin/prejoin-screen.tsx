/** Pre-join: local video, devices, name. Nothing is sent to participants before Join. */

import type { LocalMedia } from '@visavis/engine';
import { Gauge, SlidersHorizontal } from 'lucide-react';
import { type FormEvent, Suspense, useEffect, useState } from 'react';
import { BASE_PATH } from '../browser/base-path.ts';
import { useReadable } from '../browser/use-readable.ts';
import { Button } from '../design/button.tsx';
import { lazyPart } from '../design/lazy-part.ts';
import { Logo } from '../design/logo.tsx';
import { Tooltips } from '../design/tooltips.tsx';
import { language, useMessages } from '../i18n/language.ts';
import { LANGUAGES } from '../i18n/languages.ts';
import { statusParts } from '../insight/load-parts.ts';
import { DeviceAlert } from '../media/device-alert.tsx';
import { CameraButton, MicrophoneButton } from '../media/device-buttons.tsx';
import { DeviceSelects } from '../media/device-selects.tsx';
import { MicrophoneMeter } from '../media/microphone-meter.tsx';
import { TrackVideo } from '../media/track-video.tsx';
import { cutName, nameToJoin, rememberName } from '../preferences/remembered-name.ts';
import css from './prejoin-screen.module.css';

const CheckDialog = lazyPart(async () => (await import('../check/check-dialog.tsx')).CheckDialog);
const SettingsDialog = lazyPart(async () => (await import('../settings/settings-dialog.tsx')).SettingsDialog);

interface PrejoinScreenProps {
  readonly roomId: string;
  readonly media: LocalMedia;
  readonly initialName: string;
  /** Join was pressed, and the server has not answered yet. */
  readonly isJoining: boolean;
  /** The server has not answered for a while. */
  readonly isSlow: boolean;
  readonly onJoin: (name: string) => void;
}

export function PrejoinScreen({ roomId, media, initialName, isJoining, isSlow, onJoin }: PrejoinScreenProps) {
  const { prejoin } = useMessages();
  const { guest } = LANGUAGES[useReadable(language)];
  const [name, setName] = useState(() => cutName(initialName));
  const [dialog, setDialog] = useState<'settings' | 'check' | null>(null);
  const { isWanted } = useReadable(media.snapshot);
  // The parts that show an unreachable server cannot be loaded from it then; they are preloaded here, and again by the room.
  useEffect(() => void statusParts().catch(() => undefined), []);
  const join = () => {
    rememberName(name.trim());
    onJoin(nameToJoin(name, guest));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    join();
  };
  const joinWithoutCamera = () => {
    void media.setEnabled('camera', false);
    join();
  };
  return (
    <div className={css.page}>
      <Tooltips />
      <header className={css.header}>
        <a href={`${BASE_PATH}/`} aria-label={prejoin.toHome}>
          <Logo />
        </a>
      </header>
      <main className={css.main}>
        <div>
          <Preview media={media} />
          <div className={css.devices}>
            <DeviceSelects media={media} />
            <Button className={css.tool ?? ''} onClick={() => setDialog('settings')}>
              <SlidersHorizontal size={16} aria-hidden="true" />
              {prejoin.settings}
            </Button>
          </div>
          <DeviceAlert media={media} />
        </div>
        <form onSubmit={submit}>
          <h1 className={css.title}>{prejoin.title}</h1>
          <p className={css.room}>
            {prejoin.room} <b>{roomId}</b>
          </p>
          <label className={css.name}>
            {prejoin.name}
            <input
              value={name}
              placeholder={guest}
              autoComplete="name"
              onChange={(event) => setName(cutName(event.target.value))}
            />
          </label>
          <Button type="submit" look="primary" className={css.join ?? ''} disabled={isJoining}>
            {isJoining ? prejoin.joining : prejoin.join}
          </Button>
          {isWanted.camera && !isJoining && (
            <Button look="plain" onClick={joinWithoutCamera}>
              {prejoin.joinWithoutCamera}
            </Button>
          )}
          <Button look="plain" className={css.check ?? ''} onClick={() => setDialog('check')}>
            <Gauge size={16} aria-hidden="true" />
            {prejoin.check}
          </Button>
          <p role="status" className={css.slow}>
            {isSlow && prejoin.stillConnecting}
          </p>
        </form>
      </main>
      <Suspense>
        {dialog === 'check' && <CheckDialog media={media} onClose={() => setDialog(null)} />}
        {dialog === 'settings' && <SettingsDialog media={media} relay={null} onClose={() => setDialog(null)} />}
      </Suspense>
    </div>
  );
}

function Preview({ media }: { readonly media: LocalMedia }) {
  const { tracks, isPending, isWanted } = useReadable(media.snapshot);
  const { prejoin, tile } = useMessages();
  const whyNone = isWanted.camera ? prejoin.noVideo : prejoin.cameraOff;
  return (
    <div className={`${css.preview} stage`}>
      {tracks.camera ? (
        <TrackVideo track={tracks.camera} label={tile.ownCamera} isMirrored />
      ) : (
        <p>{isPending.camera ? prejoin.cameraStarting : whyNone}</p>
      )}
      <div className={css.controls}>
        <MicrophoneButton media={media} />
        <CameraButton media={media} />
      </div>
      <div className={css.meter}>
        <MicrophoneMeter track={tracks.microphone} />
      </div>
    </div>
  );
}
