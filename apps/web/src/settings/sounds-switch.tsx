/** The switch of the sounds that tell of comings, goings and hands. */
import { useReadable } from '../room/use-readable.ts';
import { words } from '../words.ts';
import { sounds } from './sounds.ts';
import { Switch } from './switch.tsx';

export function SoundsSwitch() {
  const isOn = useReadable(sounds);
  return <Switch title={words.sounds.title} detail={words.sounds.detail} isOn={isOn} onChange={sounds.set} />;
}
