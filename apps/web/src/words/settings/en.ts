/** English: the texts of the settings dialog and of what our devices have to say; they come with those screens. */
import type { Finding } from '@visavis/engine/line-check';
import { counting } from '../counting.ts';
import type { Trouble } from '../en.ts';

const counted = counting('en');

export const en = {
  /** Sizes of our own picture, by lines. */
  pictureSize: 'Picture size',
  pictureSizes: { auto: 'Automatic size', 360: 'At most 360p', 720: 'At most 720p', 1080: 'At most 1080p' },
  pictureDetail: 'In a larger call less is sent, to spare everybody’s line.',
  testTone: 'Play a test tone',
  otherCamera: 'Other camera',
  sound: {
    echoCancellation: { title: 'Echo cancellation', detail: 'Keeps the others from hearing themselves out of your speaker.' },
    noiseSuppression: { title: 'Noise suppression', detail: 'Takes out fans, keys and traffic.' },
    autoGainControl: { title: 'Automatic level', detail: 'Keeps your voice equally loud.' },
    originalSound: { title: 'Original sound', detail: 'For music: nothing is taken out. Wear headphones.' },
  },
  call: 'Call',
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
    say: 'Say something: afterwards you can hear how it arrives.',
    steps: { server: 'Reaching the server…', line: 'Calling yourself…', uplink: 'Filling your line…', done: 'Done' },
    cancel: 'Cancel',
    again: 'Check again',
    playBack: 'Hear yourself',
    lights: {
      good: 'You are ready for a call.',
      fair: 'A call will work, with limits.',
      poor: 'A call will not work well from here.',
    },
    people: counted({
      one: () => 'This line carries voices, but no pictures.',
      other: (count) => `This line carries a call of up to ${count} people.`,
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
      quiet: 'Gives nothing',
      off: 'Off',
      fails: 'Fails',
      reached: 'Reached',
      unreached: 'No answer',
      none: 'None here',
      unknown: 'Not measured',
    },
    findings: {
      server_unreached: {
        what: 'The server does not answer.',
        todo: 'Check your network, or ask whoever runs the server whether it is up.',
      },
      microphone_fails: { what: 'Your microphone does not work.', todo: 'Allow it in your browser, or choose another one.' },
      relay_unreached: {
        what: 'The relay does not answer you.',
        todo: 'People on strict networks may not reach you. Try another network, or switch a VPN or firewall off.',
      },
      lossy: { what: 'Packets get lost on the way.', todo: 'Move closer to your router, or plug in a cable.' },
      slow: { what: 'The way to the relay is long.', todo: 'You may talk over each other. Switch a VPN off if there is one.' },
      thin: { what: 'Your upload is thin.', todo: 'Stop other uploads, turn cameras off in larger calls, or plug in a cable.' },
      camera_fails: { what: 'Your camera does not work.', todo: 'Allow it in your browser, or choose another one.' },
      microphone_quiet: { what: 'We heard nothing.', todo: 'Say something while it runs, or choose another microphone.' },
      camera_quiet: { what: 'Your camera gives no picture.', todo: 'Open its cover, or choose another camera.' },
      no_relay: {
        what: 'This server has no relay, so your line could not be measured.',
        todo: 'Nothing to do: most networks let people through to each other.',
      },
    } satisfies Record<Finding, Trouble>,
  },
};

/** Everything that is read in the settings, in one language. */
export type SettingsWords = Readonly<typeof en>;
