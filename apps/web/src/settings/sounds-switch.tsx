/** The switch of the sounds that tell of comings, goings and hands. */
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';
import { sounds } from './sounds.ts';
import { Switch } from './switch.tsx';

export function SoundsSwitch() {
  const isOn = useReadable(sounds);
  const { title, detail } = useWords().settings.sounds;
  return <Switch title={title} detail={detail} isOn={isOn} onChange={sounds.set} />;
}
