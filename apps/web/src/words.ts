/** Every sentence about states and failures, by code. Short, plain, second person: what happened, and what to do. */
import type { DeviceSlot, EndReason, LinkState, MediaProblem } from '@visavis/engine';
import type { BrowserName } from './browser-name.ts';

/** What happened, and what to do about it. */
export interface Trouble {
  readonly what: string;
  readonly todo: string;
}

const DEVICE: Record<DeviceSlot, string> = { microphone: 'microphone', camera: 'camera' };

/** Where each browser keeps the permission of a page. */
const PERMISSION_STEPS: Record<BrowserName, string> = {
  chromium: 'Click the icon at the left of the address bar, allow it there, then try again.',
  firefox: 'Click the crossed-out icon in the address bar, remove the block, then try again.',
  safari: 'Open Safari’s menu, Settings for This Website, choose Allow, then try again.',
  other: 'Allow it in your browser’s settings for this site, then try again.',
};

/** Why a device is not on. */
export function troubleWords(slot: DeviceSlot, problem: MediaProblem, browser: BrowserName): Trouble {
  const device = DEVICE[slot];
  switch (problem) {
    case 'insecure_origin':
      return {
        what: `Your browser gives no ${device} to pages without https.`,
        todo: 'Ask whoever runs this server to start it with: npm start -- --https',
      };
    case 'unsupported':
      return { what: `This browser cannot use a ${device} here.`, todo: 'A current Chrome, Edge, Firefox or Safari can.' };
    case 'permission_denied':
      return { what: `Your ${device} is blocked for this page.`, todo: PERMISSION_STEPS[browser] };
    case 'prompt_unanswered':
      return {
        what: `Your browser is waiting for your answer about the ${device}.`,
        todo: 'Look for its question near the address bar. You can also join without.',
      };
    case 'not_found':
      return { what: `We can’t find a ${device}.`, todo: 'Plug one in and it will be used, or join without.' };
    case 'in_use':
      return { what: `Your ${device} is in use by something else.`, todo: 'Close the other program, then try again.' };
    case 'unplugged':
      return { what: `Your ${device} was unplugged.`, todo: 'Plug it in again and it will be used.' };
    case 'failed':
      return { what: `Your ${device} did not start.`, todo: 'Try again, or choose another one.' };
    default:
      return problem satisfies never;
  }
}

/** What a tile says over its picture; null while all is well. */
export function linkWords(state: LinkState, name: string): Trouble | null {
  switch (state) {
    case 'connected':
    case 'closed':
      return null;
    case 'connecting':
      return { what: `Connecting to ${name}…`, todo: '' };
    case 'unstable':
      return { what: `${name}’s connection is unstable`, todo: '' };
    case 'reconnecting':
      return { what: `Reconnecting to ${name}…`, todo: 'You can keep talking to the others.' };
    case 'unreachable':
      return { what: `Can’t reach ${name}`, todo: 'Your networks do not let you through to each other. We keep trying.' };
    default:
      return state satisfies never;
  }
}

/** In the place of a picture that stands still. */
export const frozenWords = (name: string): string => `${name}’s picture has stopped`;

/** The last screen of a call. */
export interface Ending {
  readonly title: string;
  readonly detail: string;
  /** What pressing the button again would do; null: it would not help. */
  readonly again: 'Rejoin' | 'Try again' | null;
}

/** How a call ended. */
export function endingWords(reason: EndReason): Ending {
  switch (reason) {
    case 'left':
      return { title: 'You left the call', detail: 'The others can go on without you.', again: 'Rejoin' };
    case 'removed':
      return { title: 'You were removed from the call', detail: 'Somebody who hosts the room ended your visit.', again: null };
    case 'replaced':
      return {
        title: 'The call goes on in another tab',
        detail: 'You opened it a second time, and the newer tab took over.',
        again: 'Rejoin',
      };
    case 'room_full':
      return { title: 'This room is full', detail: 'Every seat is taken. Try again when somebody has left.', again: 'Try again' };
    case 'room_locked':
      return { title: 'This room is locked', detail: 'Ask somebody inside to unlock it.', again: 'Try again' };
    case 'wrong_passcode':
      return { title: 'That is not the passcode', detail: 'Ask whoever invited you for it.', again: 'Try again' };
    case 'knock_pending':
      return { title: 'Nobody has let you in yet', detail: 'Somebody inside has to open.', again: 'Try again' };
    case 'knock_denied':
      return { title: 'You were not let in', detail: 'Ask whoever invited you.', again: null };
    case 'version_unsupported':
      return { title: 'This page is out of date', detail: 'The server speaks another version. Reload the page.', again: null };
    case 'rate_limited':
      return { title: 'Too many tries', detail: 'Wait a few seconds, then try again.', again: 'Try again' };
    case 'bad_request':
      return { title: 'The server did not understand', detail: 'Try another name, or reload the page.', again: 'Try again' };
    case 'not_joined':
    case 'unavailable':
    case 'internal':
      return {
        title: 'The server could not let you in',
        detail: 'It is not your fault. Try again in a moment.',
        again: 'Try again',
      };
    default:
      return reason satisfies never;
  }
}

/** Sentences that stand alone. */
export const words = {
  signalingLost: 'Reconnecting to the server. Your call goes on.',
  ownLineDown: 'Your connection is unstable. We are getting everybody back.',
  bothLost: 'You are offline. The call goes on as soon as you are back.',
  stillConnecting: 'Still connecting. The server has not answered yet.',
  blockedSound: 'Click to hear everybody',
  encrypted: 'Encrypted, browser to browser',
  badRoom: {
    what: 'That room can’t exist',
    todo: 'A room’s name has 1 to 64 letters, digits, hyphens or underscores. Check the link you were sent.',
  },
  notFound: { what: 'There is nothing here', todo: 'Check the address, or start a call.' },
  unsupported: { what: 'This browser can’t make calls', todo: 'A current Chrome, Edge, Firefox or Safari can.' },
  hand: { raise: 'Raise hand', lower: 'Lower hand' },
  reactions: {
    open: 'Send a reaction',
    title: 'Reactions',
    kinds: {
      'thumbs-up': 'Thumbs up',
      heart: 'Heart',
      laugh: 'Laugh',
      party: 'Party',
      star: 'Bravo',
      'thumbs-down': 'Thumbs down',
    },
  },
  people: {
    title: 'People',
    list: 'Everybody in the room',
    search: 'Find somebody',
    nobody: 'Nobody here has that name.',
    you: '(you)',
    away: 'Away for a moment',
    handUp: 'Hand is up',
    sharing: 'Shares a screen',
    microphoneOn: 'Microphone is on',
    microphoneOff: 'Microphone is off',
    cameraOn: 'Camera is on',
    cameraOff: 'Camera is off',
  },
  sounds: { title: 'Sounds', detail: 'A short tone when somebody comes, goes or raises a hand.' },
  relayOnly: {
    title: 'Hide my address from the others',
    detail: 'Everything goes through the server’s relay. It may take a little longer.',
    noRelay: 'This server has no relay.',
  },
  broken: { what: 'Something broke on this page', todo: 'Reload it: your seat in the room is kept for a moment.' },
} as const;
