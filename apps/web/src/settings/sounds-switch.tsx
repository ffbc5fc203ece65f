/** The switch of the sounds for joining, leaving and raised hands. */
import { useReadable } from '../browser/use-readable.ts';
import { Switch } from '../design/switch.tsx';
import { useMessages } from '../i18n/language.ts';
import { sounds } from '../preferences/sounds.ts';

export function SoundsSwitch() {
  const isOn = useReadable(sounds);
  const { title, detail } = useMessages().settings.sounds;
  return <Switch title={title} detail={detail} isOn={isOn} onChange={sounds.set} />;
}
