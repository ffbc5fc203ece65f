/** English: the texts of the settings, of the device notices and of the precall test. */
import type { RelayOffer } from '@visavis/engine';
import type { Finding } from '@visavis/engine/line-check';
import { counting } from '../counting.ts';
import type { Trouble } from '../problem.ts';

const counted = counting('en');

export const settings = {
  /** Sizes of our own picture, by lines. */
  pictureSize: 'Video resolution',
  pictureSizes: { auto: 'Automatic', 360: 'Up to 360p', 720: 'Up to 720p', 1080: 'Up to 1080p' },
  pictureDetail: 'In larger calls your video is sent smaller.',
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
  /** The check of devices, server and line. */
  check: {
    title: 'Check my connection',
    say: 'Say something. You can play it back afterwards.',
    steps: { server: 'Contacting the server…', line: 'Testing a call…', uplink: 'Measuring your upload…', done: 'Done' },
    cancel: 'Cancel',
    again: 'Check again',
    playBack: 'Hear yourself',
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
        what: 'The server does not answer.',
        todo: 'Check your network, or ask the person who runs it.',
      },
      microphone_fails: { what: 'Your microphone does not work.', todo: 'Allow it in your browser, or choose another one.' },
      relay_unreached: {
        what: 'The relay does not answer you.',
        todo: 'Some people may not be able to connect to you. Try another network, or turn off your VPN or firewall.',
      },
      lossy: { what: 'Your connection loses packets.', todo: 'Move closer to your router, or use a cable.' },
      slow: {
        what: 'Your connection has a long delay.',
        todo: 'You may talk over each other. Turn off your VPN if you use one.',
      },
      thin: { what: 'Your upload is slow.', todo: 'Stop other uploads, turn your camera off in larger calls, or use a cable.' },
      camera_fails: { what: 'Your camera does not work.', todo: 'Allow it in your browser, or choose another one.' },
      microphone_quiet: { what: 'We heard nothing.', todo: 'Say something while it runs, or choose another microphone.' },
      camera_quiet: { what: 'Your camera shows no video.', todo: 'Open its cover, or choose another camera.' },
      polling: {
        what: 'Something between you and the server blocks WebSockets.',
        todo: 'Calls work, but joining is slower. Try another network. The server’s log may say why.',
      },
      relay_withheld: {
        what: 'This server’s relay has reached its limit for your network, so your connection speed could not be measured.',
        todo: 'Most calls work without it. If yours does not, try again in ten minutes or use another network.',
      },
      no_relay: {
        what: 'This server has no relay, so your connection speed could not be measured.',
        todo: 'You don’t need to do anything. Most calls work without one.',
      },
    } satisfies Record<Finding, Trouble>,
  },
};

/** Everything that is read in the settings, in one language. */
export type SettingsMessages = Readonly<typeof settings>;
