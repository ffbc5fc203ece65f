/** Whether this browser plays the sounds that tell of comings, goings and hands; remembered here. */
import { createStoredSwitch } from './stored-switch.ts';

export const sounds = createStoredSwitch('sounds', true);
