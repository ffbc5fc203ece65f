/** Whether this browser plays sounds when participants join, leave or raise a hand; stored. */
import { createStoredSwitch } from './stored-switch.ts';

export const sounds = createStoredSwitch('sounds', true);
