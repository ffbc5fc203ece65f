/** Whether single-key shortcuts are on; off for dictation software, which types them (WCAG 2.1.4); stored. */
import { createStoredSwitch } from './stored-switch.ts';

export const singleKeys = createStoredSwitch('single-keys', true);
