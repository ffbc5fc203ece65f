/** English: why a device is not on, and what to do. */
import type { DeviceSlot, MediaProblem } from '@visavis/engine';
import type { BrowserName } from '../../browser/browser-name.ts';
import type { Problem } from '../problem.ts';

/** Why a device is not on. `permissionSteps` has the action of `permission_denied`. */
const problemsOf = (device: string): Record<MediaProblem, Problem> => ({
  insecure_origin: {
    title: `Your browser blocks the ${device} on pages without https.`,
    action: 'Ask the person who runs this server to start it with: npm start -- --https',
  },
  unsupported: { title: `This browser can’t use a ${device} here.`, action: 'Use a current Chrome, Edge, Firefox or Safari.' },
  permission_denied: { title: `Your ${device} is blocked for this page.`, action: '' },
  prompt_unanswered: {
    title: `Your browser is asking whether this page may use your ${device}.`,
    action: 'Answer it near the address bar. You can also join without.',
  },
  not_found: { title: `No ${device} found.`, action: 'Plug one in and it will be used, or join without.' },
  in_use: { title: `Your ${device} is in use by another app.`, action: 'Close the other app, then try again.' },
  interrupted: {
    title: `Your ${device} is paused by your system.`,
    action: 'The reason is a phone call, another app or a switch on the device. It will come back by itself.',
  },
  unplugged: { title: `Your ${device} was unplugged.`, action: 'Plug it in again and it will be used.' },
  failed: { title: `Your ${device} did not start.`, action: 'Try again, or choose another one.' },
});

export const deviceProblems = {
  problems: { microphone: problemsOf('microphone'), camera: problemsOf('camera') } satisfies Record<DeviceSlot, unknown>,
  permissionSteps: {
    chromium: 'Click the icon at the left of the address bar, allow it there, then try again.',
    firefox: 'Click the crossed-out icon in the address bar, remove the block, then try again.',
    safari: 'Open Safari’s menu, Settings for This Website, choose Allow, then try again.',
    other: 'Allow it in your browser’s settings for this site, then try again.',
  } satisfies Record<BrowserName, string>,
  tryAgain: { microphone: 'Try the microphone again', camera: 'Try the camera again' } satisfies Record<DeviceSlot, string>,
  otherSite: {
    title: 'Your microphone and camera are off, because another site opened this call.',
    action: 'Turn them on when you are ready.',
  } satisfies Problem,
};

export type DeviceProblemMessages = Readonly<typeof deviceProblems>;
