/** English: the texts about the connections of a call. */
import type { LinkReason } from '@visavis/engine';

export const status = {
  /** How good the connection to a participant is. */
  bars: {
    good: 'Good connection',
    fair: 'Fair connection',
    poor: 'Poor connection',
    waiting: 'Checking the connection',
    down: 'No connection',
  },
  /** How the connection of this computer does. */
  line: {
    good: 'Your connection: good',
    fair: 'Your connection: fair',
    poor: 'Your connection: poor',
    reconnecting: 'Reconnecting…',
    down: 'No connection',
    silenced: 'Sound is paused',
  },
  /** Instead of "Encrypted, browser to browser" during an outage. */
  connection: { reconnecting: 'Reconnecting…', none: 'No connection', offline: 'Offline' },

  tile: {
    unstable: (name: string) => `The connection to ${name} is unstable`,
    unstableTheirs: (name: string) => `${name}’s connection is unstable`,
    weakTheirs: (name: string) => `${name}’s connection is weak`,
    reconnecting: (name: string) => `Reconnecting to ${name}…`,
    unreachable: (name: string) => `Can’t reach ${name}`,
    away: (name: string) => `${name} has lost the connection`,
    retry: 'Retry',
  },
  /** The same in a tile that has no room for it, or where a notice has said it: the name stands below. */
  short: {
    unstable: 'Unstable',
    reconnecting: 'Reconnecting…',
    unreachable: 'Can’t be reached',
    away: 'Lost the connection',
  },
  /** The likeliest reason, and what to do. */
  reasons: {
    their_network: (name: string) => `The problem is on ${name}’s side. We reconnect as soon as ${name} is back online.`,
    others_carry: (name: string) => `The problem seems to be on ${name}’s side: your connection to the others works.`,
    udp_blocked: () => 'Your network seems to block calls. Try another network, or turn off a VPN or firewall.',
    relay_unreached: () =>
      'This server’s relay does not answer you. Try another network, or ask the person who runs the server to check it.',
    relay_withheld: () =>
      'Your two networks do not connect directly, and this server’s relay has reached its limit for your network. Try another network, or try again in ten minutes.',
    no_relay: () =>
      'Your two networks do not connect directly, and this server has no relay. Try another network, such as your phone’s.',
    path_lost: () => 'The connection between you dropped. We are restoring it.',
    no_path: () => 'Your two networks do not connect. We keep trying.',
  } satisfies Record<LinkReason | 'others_carry', (name: string) => string>,

  faults: {
    dropped: { title: 'Your connection dropped. Reconnecting…', action: '' },
    offline: {
      title: 'You are offline.',
      action: 'Check your Wi-Fi or cable. The call continues as soon as you are back online.',
    },
    disconnected: {
      title: 'You have no connection.',
      action:
        'Neither the server nor the others can be reached. Check your Wi-Fi or cable, turn off a VPN, or try another network.',
    },
    blocked: {
      title: 'You can’t reach anyone. Your network may be blocking calls.',
      action: 'Try another network, such as your phone’s, or turn off a VPN.',
    },
    udp_blocked: {
      title: 'You can’t reach anyone. Your network blocks calls.',
      action: 'Try another network, such as your phone’s, or turn off a VPN or firewall.',
    },
    relay_unreached: {
      title: 'You can’t reach anyone. This server’s relay does not answer you.',
      action: 'Try another network, or ask the person who runs the server to check the relay.',
    },
    unreached: {
      title: 'You can’t reach anyone. The problem may be on either side.',
      action: 'Try another network, or turn off a VPN, on both sides.',
    },
    weak: {
      title: 'Your connection is weak, or your computer is busy.',
      action: 'Move closer to your Wi-Fi, pause downloads, or close other apps. Turning your camera off helps, too.',
    },
    server_away: { title: 'Reconnecting to the server. Your call continues.', action: '' },
    server_away_lasting: {
      title: 'The server can’t be reached. Your call continues.',
      action: 'New people can join when it is back.',
    },
    server_away_alone: { title: 'Reconnecting to the server…', action: '' },
    server_away_alone_lasting: {
      title: 'The server can’t be reached.',
      action: 'People can join when it is back. Check your own connection, too.',
    },
  },
  unreachedOne: (name: string) => `You can’t reach ${name}. The problem may be on either side.`,
  relayWithheld: 'This server’s relay has reached its limit for your network: try again in ten minutes.',
  weakOne: (name: string) => `The connection to ${name} is weak. The problem may be on either side.`,
  lost: (name: string) => ({
    title: `${name} lost the connection and is no longer in the call.`,
    action: `The problem is on ${name}’s side. ${name} can come back at any time.`,
  }),
  noRelay: 'This server has no relay for such networks: the person who runs it can add one.',
  since: (time: string) => `For ${time}`,
  check: 'Check my connection',
  retry: 'Retry',
  trying: 'Trying…',
  back: (name: string) => `${name} is back`,
  restored: 'You are connected again',

  silenced: { title: 'You can’t hear anyone: the sound is paused.', action: 'Click to hear everyone' },
  soundPaused: (name: string) => `${name}’s sound is paused`,

  /** What is shared is minimized, rolled up or on another desktop. */
  sharePaused: (name: string) => `Paused: ${name}’s window is minimized or hidden`,
  ownSharePaused: { title: 'Paused: your window is minimized or hidden.', action: 'Show the window again to continue.' },
};

/** Everything that is read there, in one language. */
export type StatusMessages = Readonly<typeof status>;
