/** Camera, microphone and audio output with all their choices, each with a test. */
import type { CameraChoice, LocalMedia } from '@visavis/engine';
import { Proportions, Volume2 } from 'lucide-react';
import { useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { Button } from '../design/button.tsx';
import { SelectField } from '../design/select-field.tsx';
import { Switch } from '../design/switch.tsx';
import { useMessages } from '../i18n/language.ts';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import { maySelectAudioOutput } from '../media/audio-output.ts';
import { DeviceSelect, hasSpeakers } from '../media/device-selects.tsx';
import { MicrophoneMeter } from '../media/microphone-meter.tsx';
import { playTestTone } from '../media/test-tone.ts';
import { TrackVideo } from '../media/track-video.tsx';
import css from './device-settings.module.css';

const SIZES: readonly CameraChoice[] = ['auto', 360, 720, 1080];
const TREATMENTS = ['echoCancellation', 'noiseSuppression', 'autoGainControl'] as const;

interface DeviceSettingsProps {
  readonly media: LocalMedia;
}

export function DeviceSettings({ media }: DeviceSettingsProps) {
  return (
    <div className={css.devices}>
      <CameraSettings media={media} />
      <div className={css.sound}>
        <MicrophoneSettings media={media} />
        <SpeakerSettings media={media} />
      </div>
    </div>
  );
}

function CameraSettings({ media }: DeviceSettingsProps) {
  const { prejoin, tile, devices } = useMessages();
  const messages = useSettingsMessages();
  const { tracks, preferences } = useReadable(media.snapshot);
  return (
    <section className={css.group}>
      <h3>{devices.camera}</h3>
      <div className={css.preview}>
        {tracks.camera ? <TrackVideo track={tracks.camera} label={tile.ownCamera} isMirrored /> : <p>{prejoin.cameraOff}</p>}
      </div>
      <DeviceSelect media={media} kind="videoinput" />
      <SelectField
        label={messages.videoResolution}
        icon={<Proportions size={16} aria-hidden="true" />}
        value={String(preferences.choices.camera)}
        options={SIZES.map((size) => ({ value: String(size), label: messages.videoResolutions[size] }))}
        onChange={(value) => void media.choose({ camera: SIZES.find((size) => String(size) === value) ?? 'auto' })}
      />
      <p className={css.detail}>{messages.videoResolutionDetail}</p>
    </section>
  );
}

function MicrophoneSettings({ media }: DeviceSettingsProps) {
  const { devices } = useMessages();
  const { sound } = useSettingsMessages();
  const {
    preferences: { choices },
  } = useReadable(media.snapshot);
  return (
    <section className={css.group}>
      <h3>
        {devices.microphone}
        {/* Also while muted: it is local, and shows that the microphone works. */}
        <MicrophoneMeter track={media.openTrack('microphone')} />
      </h3>
      <DeviceSelect media={media} kind="audioinput" />
      {TREATMENTS.map((name) => (
        <Switch
          key={name}
          {...sound[name]}
          isOn={choices[name] && !choices.originalSound}
          isDisabled={choices.originalSound}
          onChange={(isOn) => void media.choose({ [name]: isOn })}
        />
      ))}
      <Switch
        {...sound.originalSound}
        isOn={choices.originalSound}
        onChange={(originalSound) => void media.choose({ originalSound })}
      />
    </section>
  );
}

function SpeakerSettings({ media }: DeviceSettingsProps) {
  const { devices: messages } = useMessages();
  const { testTone } = useSettingsMessages();
  const { devices } = useReadable(media.snapshot);
  const [isPlaying, setPlaying] = useState(false);
  const play = async () => {
    setPlaying(true);
    // A browser that blocks audio reports it at its own button.
    await playTestTone().catch(reportError);
    setPlaying(false);
  };
  return (
    <section className={css.group}>
      <h3>{messages.speaker}</h3>
      {maySelectAudioOutput() && hasSpeakers(devices) && <DeviceSelect media={media} kind="audiooutput" />}
      <Button disabled={isPlaying} onClick={() => void play()}>
        <Volume2 size={16} aria-hidden="true" />
        {testTone}
      </Button>
    </section>
  );
}
