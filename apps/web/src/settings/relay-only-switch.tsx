/** The switch that hides our address from the others, with what it costs. */
import { useReadable } from '../room/use-readable.ts';
import { relayOnly, setRelayOnly } from './relay-only.ts';
import css from './relay-only-switch.module.css';

/** @param hasRelay whether the server offers a relay: without one the switch would cut everybody off. */
export function RelayOnlySwitch({ hasRelay }: { readonly hasRelay: boolean }) {
  const isOn = useReadable(relayOnly);
  return (
    <label className={css.switch}>
      <input type="checkbox" checked={isOn} disabled={!hasRelay && !isOn} onChange={() => setRelayOnly(!isOn)} />
      <span>
        <b>Hide my address from the others</b>
        <small>
          {hasRelay ? 'Everything goes through the server’s relay. It may take a little longer.' : 'This server has no relay.'}
        </small>
      </span>
    </label>
  );
}
