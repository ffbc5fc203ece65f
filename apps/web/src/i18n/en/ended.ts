/** English: the texts after a call. */
import type { EndReason } from '@visavis/engine';
import type { Problem } from '../problem.ts';

export const ended = {
  broken: {
    detail: 'Your call continues: you still see and hear each other.',
    show: 'Show the call again',
  },
  rejoin: 'Rejoin',
  startAnother: 'Start a new call',
  reasons: {
    left: { title: 'You left the call', action: 'The others can go on without you.' },
    removed: { title: 'You were removed from the call', action: 'The host removed you.' },
    replaced: {
      title: 'The call continues in another tab',
      action: 'You opened it again, and the newer tab took over.',
    },
    room_full: { title: 'This room is full', action: 'Try again when someone has left.' },
    room_locked: { title: 'This room is locked', action: 'Ask someone in the call to unlock it.' },
    wrong_passcode: { title: 'Wrong passcode', action: 'Ask the person who invited you.' },
    knock_pending: { title: 'No one has let you in yet', action: 'Someone in the call has to let you in.' },
    knock_denied: { title: 'You were not let in', action: 'Ask the person who invited you.' },
    version_unsupported: { title: 'This page is out of date', action: 'Reload the page to get the new version.' },
    rate_limited: { title: 'Too many attempts', action: 'Wait a few seconds, then try again.' },
    bad_request: { title: 'The server could not read the request', action: 'Try another name, or reload the page.' },
    not_joined: { title: 'The server could not let you in', action: 'Try again in a moment.' },
    unavailable: { title: 'The server could not let you in', action: 'Try again in a moment.' },
    internal: { title: 'The server could not let you in', action: 'Try again in a moment.' },
  } satisfies Record<EndReason, Problem>,
};

export type EndedMessages = Readonly<typeof ended>;
