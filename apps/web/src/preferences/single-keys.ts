/** Whether single keys do something during a call; off for those whose dictation software types them (WCAG 2.1.4); remembered here. */
import { createStoredSwitch } from './stored-switch.ts';

export const singleKeys = createStoredSwitch('single-keys', true);
