/** English: the texts after a call. */
import type { EndReason } from '@visavis/engine';
import type { Trouble } from '../problem.ts';

export const ended = {
  broken: {
    todo: 'Your call goes on: you still see and hear each other.',
    show: 'Show the call again',
  },
  rejoin: 'Rejoin',
  startAnother: 'Start a new call',
  reasons: {
    left: { what: 'You left the call', todo: 'The others can go on without you.' },
    removed: { what: 'You were removed from the call', todo: 'The host removed you.' },
    replaced: {
      what: 'The call goes on in another tab',
      todo: 'You opened it a second time, and the newer tab took over.',
    },
    room_full: { what: 'This room is full', todo: 'Try again when someone has left.' },
    room_locked: { what: 'This room is locked', todo: 'Ask someone in the call to unlock it.' },
    wrong_passcode: { what: 'Wrong passcode', todo: 'Ask the person who invited you.' },
    knock_pending: { what: 'No one has let you in yet', todo: 'Someone in the call has to let you in.' },
    knock_denied: { what: 'You were not let in', todo: 'Ask the person who invited you.' },
    version_unsupported: { what: 'This page is out of date', todo: 'Reload the page to get the new version.' },
    rate_limited: { what: 'Too many attempts', todo: 'Wait a few seconds, then try again.' },
    bad_request: { what: 'The server could not read the request', todo: 'Try another name, or reload the page.' },
    not_joined: { what: 'The server could not let you in', todo: 'Try again in a moment.' },
    unavailable: { what: 'The server could not let you in', todo: 'Try again in a moment.' },
    internal: { what: 'The server could not let you in', todo: 'Try again in a moment.' },
  } satisfies Record<EndReason, Trouble>,
};

export type EndedMessages = Readonly<typeof ended>;
