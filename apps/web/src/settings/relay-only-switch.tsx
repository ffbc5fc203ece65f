/** The switch that hides our address from the others, with what it costs. */
import type { RelayOffer } from '@visavis/engine';
import { useReadable } from '../room/use-readable.ts';
import { useSettingsWords } from '../words/settings/use-settings-words.ts';
import { relayOnly } from './relay-only.ts';
import { Switch } from './switch.tsx';

/** Without a relay the switch would cut everybody off: it can only be switched off then. */
export function RelayOnlySwitch({ relay }: { readonly relay: RelayOffer }) {
  const isOn = useReadable(relayOnly);
  const { title, details } = useSettingsWords().relayOnly;
  return (
    <Switch
      title={title}
      detail={details[relay]}
      isOn={isOn}
      isDisabled={relay !== 'offered' && !isOn}
      onChange={relayOnly.set}
    />
  );
}
