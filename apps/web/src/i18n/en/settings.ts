/** English: the texts of the settings, of the device notices and of the precall test. */
import type { RelayOffer } from '@visavis/engine';
import type { Finding } from '@visavis/engine/precall-test';
import { counting } from '../counting.ts';
import type { Problem } from '../problem.ts';

const counted = counting('en');

export const settings = {
  /** Of the local camera, by lines. */
  videoResolution: 'Video resolution',
  videoResolutions: { auto: 'Automatic', 360: 'Up to 360p', 720: 'Up to 720p', 1080: 'Up to 1080p' },
  videoResolutionDetail: 'In larger calls your video is sent smaller.',
  testTone: 'Test speaker',
  otherCamera: 'Other camera',
  sound: {
    echoCancellation: { title: 'Echo cancellation', detail: 'Keeps others from hearing themselves through your speaker.' },
    noiseSuppression: { title: 'Noise suppression', detail: 'Filters out fans, typing and traffic.' },
    autoGainControl: { title: 'Automatic volume', detail: 'Keeps your voice at an even volume.' },
    originalSound: { title: 'Original sound', detail: 'For music: no filters. Use headphones.' },
  },
  call: 'Call',
  relayOnly: {
    title: 'Hide my IP address from others',
    details: {
      offered: 'Audio and video go through the server’s relay. This may add a short delay.',
      withheld: 'This server’s relay has reached its limit for your network. Try again in ten minutes.',
      none: 'This server has no relay.',
    } satisfies Record<RelayOffer, string>,
  },
  notices: {
    offer: (device: string) => `${device} is connected.`,
    use: 'Use it',
    notNow: 'Not now',
    dismiss: 'Hide this notice',
    fellBack: (from: string, to: string) => `${from} was unplugged. ${to} is in use now.`,
    fellBackToSystem: (from: string) => `${from} was unplugged. Sound plays where your system sends it.`,
  },
  /** The precall test. */
  check: {
    title: 'Check my connection',
    say: 'Say something. You can play it back afterwards.',
    steps: { server: 'Contacting the server…', loopback: 'Testing a call…', uplink: 'Measuring your upload…', done: 'Done' },
    cancel: 'Cancel',
    again: 'Check again',
    playBack: 'Play it back',
    lights: {
      good: 'You are ready for a call.',
      fair: 'A call will work, with limits.',
      poor: 'A call will not work well from here.',
    },
    people: counted({
      one: () => 'Your connection is good enough for audio, but not for video.',
      other: (count) => `Your connection is good enough for a call with up to ${count} people.`,
    }),
    rows: {
      microphone: 'Microphone',
      camera: 'Camera',
      server: 'Server',
      relay: 'Relay',
      loss: 'Lost packets',
      uplink: 'Upload',
    },
    values: {
      works: 'Works',
      quiet: 'No signal',
      off: 'Off',
      fails: 'Not working',
      reached: 'Reached',
      unreached: 'No answer',
      withheld: 'At its limit',
      none: 'None',
      unknown: 'Not measured',
    },
    findings: {
      server_unreached: {
        title: 'The server does not answer.',
        action: 'Check your network, or ask the person who runs it.',
      },
      microphone_fails: { title: 'Your microphone does not work.', action: 'Allow it in your browser, or choose another one.' },
      relay_unreached: {
        title: 'The relay does not answer you.',
        action: 'Some people may not be able to connect to you. Try another network, or turn off your VPN or firewall.',
      },
      lossy: { title: 'Your connection loses packets.', action: 'Move closer to your router, or use a cable.' },
      slow: {
        title: 'Your connection has a long delay.',
        action: 'You may talk over each other. Turn off your VPN if you use one.',
      },
      thin: {
        title: 'Your upload is slow.',
        action: 'Stop other uploads, turn your camera off in larger calls, or use a cable.',
      },
      camera_fails: { title: 'Your camera does not work.', action: 'Allow it in your browser, or choose another one.' },
      microphone_quiet: {
        title: 'No sound from your microphone.',
        action: 'Say something while it runs, or choose another microphone.',
      },
      camera_quiet: { title: 'Your camera shows no video.', action: 'Open its cover, or choose another camera.' },
      polling: {
        title: 'Something between you and the server blocks WebSockets.',
        action: 'Calls work, but joining is slower. Try another network. The server’s log may say why.',
      },
      relay_withheld: {
        title: 'This server’s relay has reached its limit for your network, so your connection speed could not be measured.',
        action: 'Most calls work without it. If yours does not, try again in ten minutes or use another network.',
      },
      no_relay: {
        title: 'This server has no relay, so your connection speed could not be measured.',
        action: 'You don’t need to do anything. Most calls work without one.',
      },
    } satisfies Record<Finding, Problem>,
  },
};

/** Everything that is read in the settings, in one language. */
export type SettingsMessages = Readonly<typeof settings>;
