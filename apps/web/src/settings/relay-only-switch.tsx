/** The switch that hides our address from the others, with what it costs. */
import type { RelayOffer } from '@visavis/engine';
import { useReadable } from '../browser/use-readable.ts';
import { Switch } from '../design/switch.tsx';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import { relayOnly } from '../preferences/relay-only.ts';

/** Without a relay the switch would cut everybody off: it can only be switched off then. */
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
