/** Whether this browser hides its address from the participants of a call; stored. */
import { createStoredSwitch } from './stored-switch.ts';

export const relayOnly = createStoredSwitch('relay-only', false);
