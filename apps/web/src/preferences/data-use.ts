/** How much data this browser uses for a call; stored. */
import type { DataUse } from '@visavis/engine';
import { createStoredChoice } from './stored-choice.ts';

export const DATA_USES = ['full', 'saver', 'voice'] as const satisfies readonly DataUse[];

export const dataUse = createStoredChoice<DataUse>('data-use', DATA_USES);
