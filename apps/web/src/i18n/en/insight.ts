/** English: the texts about connections and audio, beyond the first moments. */
import type { Slot } from '@visavis/engine';
import type { CameraProblem } from '@visavis/engine/insight';
import { listing } from '../listing.ts';
import type { Problem } from '../problem.ts';

export const insight = {
  /** Instead of the video of a participant who has turned the camera on. */
  cameraProblems: (name: string): Record<CameraProblem, string> => ({
    in_use: `${name}’s camera is in use by another app`,
    interrupted: `${name} is on a phone call or in another app`,
    unplugged: `${name}’s camera was unplugged`,
    permission_denied: `${name}’s browser blocks the camera`,
    failed: `${name}’s camera did not start`,
  }),

  /** About the local audio. */
  hints: {
    talking_muted: { title: 'You are muted.', action: 'Turn your microphone on to be heard.' },
    silent_microphone: {
      title: 'No sound from your microphone.',
      action: 'Check its mute switch and its cable, or choose another one under More, Settings.',
    },
    noisy_microphone: {
      title: 'Your microphone picks up a steady noise.',
      action: 'Mute yourself while you listen, or move it away from the noise.',
    },
    unheardByAll: {
      title: 'Others can’t hear you.',
      action: 'Turn your microphone off and on again, or choose another one under More, Settings.',
    },
    unheardBy: (names: readonly string[]): Problem => ({
      title: `${listing('en')(names)} can’t hear you.`,
      action: 'The others can. Turn your microphone off and on again.',
    }),
    dismiss: 'Hide this hint',
  },

  /** The panel of connection details. */
  details: {
    copy: 'Copy as text',
    copied: 'Copied',
    nobody: 'Nobody else is here yet.',
    waiting: 'Not measured yet',
    direct: 'Direct',
    relayed: 'Through the relay',
    path: 'Connection',
    roundTrip: 'Latency (ping)',
    loss: 'Lost packets',
    jitter: 'Jitter',
    slots: {
      microphone: 'Audio',
      camera: 'Camera',
      screen: 'Screen',
      screenAudio: 'Screen audio',
    } satisfies Record<Slot, string>,
    nothing: 'nothing',
    fps: (count: string) => `${count} fps`,
    limits: {
      cpu: 'limited by your computer',
      bandwidth: 'limited by the network',
      other: 'limited by the browser',
    },
    rates: 'Download and upload',
    span: (what: string, least: string, most: string) => `${what}, last minute: ${least} to ${most}`,
  },
};

/** Everything that is read there, in one language. */
export type InsightMessages = Readonly<typeof insight>;
