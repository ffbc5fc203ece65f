/** The switch that hides the local address from the participants, with its cost. */
import type { RelayOffer } from '@visavis/engine';
import { useReadable } from '../browser/use-readable.ts';
import { Switch } from '../design/switch.tsx';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import { relayOnly } from '../preferences/relay-only.ts';

/** Without a relay the switch would disconnect every participant: it can only be switched off then. */
export function RelayOnlySwitch({ relay }: { readonly relay: RelayOffer }) {
  const isOn = useReadable(relayOnly);
  const { title, details } = useSettingsMessages().relayOnly;
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
