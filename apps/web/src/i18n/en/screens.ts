/**
 * English: the texts that a page loads first, and whose shape every other language has. Grouped by where a text is read.
 * Short, plain, second person: what happened, and what to do. A function takes names, lists of names and numbers, and nothing else.
 */
import type { ReactionKind, ShareHint, ShareProblem } from '@visavis/engine';
import { counting } from '../counting.ts';
import { listing } from '../listing.ts';
import type { Problem } from '../problem.ts';

const counted = counting('en');
const listed = listing('en');

export const screens = {
  common: { close: 'Close', home: 'Home', tryAgain: 'Try again', you: 'You' },

  /** The screen before a call. */
  prejoin: {
    toHome: 'Vis-à-vis, home',
    title: 'Ready to join?',
    room: 'Room',
    name: 'Your name',
    join: 'Join now',
    joining: 'Joining…',
    joiningRoom: (room: string) => `Joining ${room}…`,
    joinWithoutCamera: 'Join without camera',
    stillConnecting: 'Still connecting. The server has not answered yet.',
    noVideo: 'No video',
    cameraOff: 'Your camera is off',
    cameraStarting: 'Starting your camera…',
    level: 'Microphone level',
    heard: 'Your microphone works',
    settings: 'Settings',
    check: 'Check my connection',
  },

  /** Microphones and cameras, wherever they are chosen or fail. */
  devices: {
    microphone: 'Microphone',
    camera: 'Camera',
    noMicrophone: 'No microphone',
    noCamera: 'No camera',
    speaker: 'Speaker',
    defaultSpeaker: 'System default',
  },

  /** The bars above and below the stage, and what they open. */
  room: {
    encrypted: 'Encrypted, browser to browser',
    people: counted({ one: () => 'just you', other: (count) => `${count} people` }),
    controls: 'Call controls',
    microphoneOn: 'Turn microphone on',
    microphoneOff: 'Turn microphone off',
    cameraOn: 'Turn camera on',
    cameraOff: 'Turn camera off',
    otherCamera: 'Switch to the other camera',
    raiseHand: 'Raise hand',
    lowerHand: 'Lower hand',
    more: 'More',
    details: 'Connection details',
    leave: 'Leave',
    panels: { view: 'View', devices: 'Settings', invite: 'Invite', keys: 'Keyboard shortcuts' },
  },

  /** The link to a room. */
  invite: {
    aloneTitle: 'Nobody else is here yet',
    aloneDetail: 'Send this link to the people you want to meet.',
    link: 'Link to this room',
    copy: 'Copy link',
    copied: 'Copied',
    copiedNews: 'Link copied',
    share: 'Share link',
    /** Goes along with the link into the other app. */
    shareText: 'Join the call',
    qrCode: 'QR code of this room’s link',
    scan: 'or scan with a phone',
    localOnly: 'This link works on this computer only. Open the page under your network address to invite others.',
  },

  /** The tiles of the grid. */
  tile: {
    people: 'People in the call',
    ownCamera: 'Your camera',
    camera: (name: string) => `${name}’s camera`,
    ownMicrophoneOff: 'You are muted',
    microphoneOff: (name: string) => `${name} is muted`,
    frozen: (name: string) => `${name}’s video is frozen`,
    connecting: (name: string) => `Connecting to ${name}…`,
  },

  /** Shared screens. */
  share: {
    start: 'Share screen',
    stop: 'Stop sharing',
    you: 'You are sharing your screen',
    isSharing: (name: string) => `${name} is sharing their screen`,
    screen: (name: string) => `${name}’s screen`,
    ownScreen: 'Your screen',
    pin: (name: string) => `Pin ${name}’s screen`,
    unpin: (name: string) => `Unpin ${name}’s screen`,
    pinOwn: 'Pin your screen',
    unpinOwn: 'Unpin your screen',
    fullScreen: (name: string) => `View ${name}’s screen in full screen`,
    hintTitle: 'Optimize for',
    hint: { text: 'Sharper text', motion: 'Smoother motion' } satisfies Record<ShareHint, string>,
    problems: {
      blocked_by_system: {
        title: 'Your system does not let this browser share the screen.',
        action: 'Allow screen recording for this browser in the system’s privacy settings, then try again.',
      },
      unreadable: { title: 'This window or screen could not be shared.', action: 'Choose another one.' },
      failed: { title: 'Sharing did not start.', action: 'Try again, or choose another window or screen.' },
    } satisfies Record<ShareProblem, Problem>,
    dismiss: 'Close this message',
  },

  /** The layout of the tiles. */
  stage: {
    screens: 'Shared screens',
    pin: (name: string) => `Pin ${name}`,
    unpin: (name: string) => `Unpin ${name}`,
    pinOwn: 'Pin yourself',
    unpinOwn: 'Unpin yourself',
    pages: 'Pages of people',
    previousPage: 'Previous page',
    nextPage: 'Next page',
    page: (page: number, count: number) => `${page} / ${count}`,
    viewTitle: 'Layout',
    views: { grid: 'Grid view', speaker: 'Speaker view' },
    ownTitle: 'Self view',
    own: { tile: 'In a tile', corner: 'In the corner', hidden: 'Hidden' },
    fullScreen: 'Full screen',
    leaveFullScreen: 'Exit full screen',
  },

  /** The window that stays on top of the others. */
  pip: { open: 'Open picture-in-picture', close: 'Close picture-in-picture', title: 'Call' },

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
    } satisfies Record<ReactionKind, string>,
  },

  people: {
    title: 'People',
    list: 'People in the room',
    search: 'Search for people',
    nobody: 'No one found.',
    you: '(you)',
    away: 'Away',
    handUp: 'Hand raised',
    sharing: 'Sharing their screen',
    microphoneOn: 'Microphone on',
    microphoneOff: 'Muted',
    cameraOn: 'Camera on',
    cameraOff: 'Camera off',
  },

  chat: {
    title: 'Chat',
    open: 'Open chat',
    close: 'Close chat',
    unread: counted({ one: () => '1 unread message', other: (count) => `${count} unread messages` }),
    messages: 'Messages',
    empty: 'Messages go directly to everyone in the call. Nothing is kept after the last person leaves.',
    field: 'Message everyone',
    send: 'Send message',
    newest: 'New messages',
    bytesLeft: counted({ one: () => '1 byte left', other: (count) => `${count} bytes left` }),
    bytesOver: counted({ one: () => 'Too long by 1 byte', other: (count) => `Too long by ${count} bytes` }),
    sending: 'Sending…',
    delivered: 'Delivered',
    nobodyHere: 'Nobody else is here yet. People who join later will see it.',
    notSent: 'Not sent yet',
    notSentTo: (names: readonly string[]) => `Not sent to ${listed(names)} yet`,
    cannotRead: (names: readonly string[]) => `${listed(names)} can’t read the chat`,
    said: (name: string, text: string) => `${name}: ${text}`,
  },

  settings: {
    language: 'Language',
    sounds: { title: 'Sounds', detail: 'A short tone when someone joins, leaves or raises a hand.' },
    dataUse: {
      title: 'Data use',
      full: 'Best quality',
      saver: 'Data saver',
      voice: 'Audio only',
      videoOff: 'Video is off: audio only',
    },
  },

  /** What a screen reader announces about the other participants. */
  announcements: {
    joined: (name: string) => `${name} joined`,
    left: (name: string) => `${name} left`,
    muted: (name: string) => `${name} muted`,
    unmuted: (name: string) => `${name} unmuted`,
    sharing: (name: string) => `${name} is sharing their screen`,
    stoppedSharing: (name: string) => `${name} stopped sharing`,
    handUp: (name: string) => `${name} raised a hand`,
    renamed: (before: string, now: string) => `${before} is now ${now}`,
  },

  /** Pages without a call. */
  pages: {
    badRoom: {
      title: 'This room name is not valid',
      action: 'A room name has 1 to 64 letters, digits, hyphens or underscores. Check the link.',
    },
    notFound: { title: 'Page not found', action: 'Check the address, or start a call.' },
    unsupported: { title: 'This browser does not support calls', action: 'Use a current Chrome, Edge, Firefox or Safari.' },
    broken: { title: 'Something went wrong', action: 'Reload the page. Your place in the room is kept for a moment.' },
    reload: 'Reload',
  },
};

/** Everything that is read on our screens, in one language. */
export type Messages = Readonly<typeof screens>;
