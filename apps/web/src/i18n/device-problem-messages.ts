/** Why a device is not on, and what to do; loaded with the first problem. */
import { useReadable } from '../browser/use-readable.ts';
import { type DeviceProblemMessages, deviceProblems } from './en/device-problems.ts';
import { featureMessages, language } from './language.ts';

export const deviceProblemMessages = featureMessages<DeviceProblemMessages>(
  deviceProblems,
  import.meta.glob('./*/device-problems.ts', { eager: true, import: 'deviceProblems' }),
);

/** The texts in the language of the page. */
export const useDeviceProblemMessages = (): DeviceProblemMessages => deviceProblemMessages(useReadable(language));
