/** English: why a device is not on, and what to do. */
import type { DeviceSlot, MediaProblem } from '@visavis/engine';
import type { BrowserName } from '../../browser/browser-name.ts';
import type { Trouble } from '../problem.ts';

/** Why a device is not on. `permission_denied` is told on by `permissionSteps`. */
const problemsOf = (device: string): Record<MediaProblem, Trouble> => ({
  insecure_origin: {
    what: `Your browser blocks the ${device} on pages without https.`,
    todo: 'Ask the person who runs this server to start it with: npm start -- --https',
  },
  unsupported: { what: `This browser cannot use a ${device} here.`, todo: 'A current Chrome, Edge, Firefox or Safari can.' },
  permission_denied: { what: `Your ${device} is blocked for this page.`, todo: '' },
  prompt_unanswered: {
    what: `Your browser is waiting for your answer about the ${device}.`,
    todo: 'Look for its question near the address bar. You can also join without.',
  },
  not_found: { what: `We can’t find a ${device}.`, todo: 'Plug one in and it will be used, or join without.' },
  in_use: { what: `Your ${device} is in use by another app.`, todo: 'Close the other app, then try again.' },
  interrupted: {
    what: `Your ${device} is paused by your system.`,
    todo: 'A phone call, another app or a switch on the device is using it. It will return automatically.',
  },
  unplugged: { what: `Your ${device} was unplugged.`, todo: 'Plug it in again and it will be used.' },
  failed: { what: `Your ${device} did not start.`, todo: 'Try again, or choose another one.' },
});

export const deviceProblems = {
  troubles: { microphone: problemsOf('microphone'), camera: problemsOf('camera') } satisfies Record<DeviceSlot, unknown>,
  permissionSteps: {
    chromium: 'Click the icon at the left of the address bar, allow it there, then try again.',
    firefox: 'Click the crossed-out icon in the address bar, remove the block, then try again.',
    safari: 'Open Safari’s menu, Settings for This Website, choose Allow, then try again.',
    other: 'Allow it in your browser’s settings for this site, then try again.',
  } satisfies Record<BrowserName, string>,
  tryAgain: { microphone: 'Try the microphone again', camera: 'Try the camera again' } satisfies Record<DeviceSlot, string>,
  ledHere: {
    what: 'Your microphone and camera are off, because another site opened this call.',
    todo: 'Turn them on when you are ready.',
  } satisfies Trouble,
};

export type DeviceProblemMessages = Readonly<typeof deviceProblems>;
