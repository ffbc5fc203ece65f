/** Whether this browser hides its address from the others in a call; remembered here. */
import { createStore } from '@visavis/engine';

const KEY = 'relay-only';

function stored(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

/** The choice; to be changed by {@link setRelayOnly}. */
export const relayOnly = createStore(stored());

/** Changes and remembers the choice. */
export function setRelayOnly(isOn: boolean): void {
  relayOnly.set(isOn);
  try {
    localStorage.setItem(KEY, isOn ? 'on' : 'off');
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}
