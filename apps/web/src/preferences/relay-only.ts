/** Whether this browser hides its address from the others in a call; remembered here. */
import { createStoredSwitch } from './stored-switch.ts';

export const relayOnly = createStoredSwitch('relay-only', false);
