/** The switch that hides our address from the others, with what it costs. */
import { useReadable } from '../room/use-readable.ts';
import { useWords } from '../words/language.ts';
import { relayOnly } from './relay-only.ts';
import { Switch } from './switch.tsx';

/** @param hasRelay whether the server offers a relay: without one the switch would cut everybody off. */
export function RelayOnlySwitch({ hasRelay }: { readonly hasRelay: boolean }) {
  const isOn = useReadable(relayOnly);
  const { title, detail, noRelay } = useWords().settings.relayOnly;
  return (
    <Switch
      title={title}
      detail={hasRelay ? detail : noRelay}
      isOn={isOn}
      isDisabled={!hasRelay && !isOn}
      onChange={relayOnly.set}
    />
  );
}
