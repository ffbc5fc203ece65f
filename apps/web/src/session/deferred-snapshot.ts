/** The snapshots for the screens: rendering a new participant competes for CPU with the connection to them, and is deferred. */
import { type CallSnapshot, createStore, type Readable } from '@visavis/engine';
import { ENTRANCE_AFTER_MS, NEWCOMER_AFTER_MS } from './startup-plan.ts';

/**
 * The snapshots of `source`; one with a new participant is held back, and every later one with it. `get` returns the snapshot that
 * subscribers were last notified of; without subscribers there is none to hold back from, and it returns the newest.
 */
export function deferParticipantUpdates(source: Readable<CallSnapshot>): Readable<CallSnapshot> {
  const shown = createStore(source.get());
  let subscriptions = 0;
  let unfollow: (() => void) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const show = () => {
    timer = undefined;
    shown.set(source.get());
  };
  const update = () => {
    if (timer !== undefined) return;
    const before = shown.get();
    if (hasNewParticipant(before, source.get()))
      timer = setTimeout(show, before.phase.name === 'live' ? NEWCOMER_AFTER_MS : ENTRANCE_AFTER_MS);
    else show();
  };
  const follow = () => {
    show();
    unfollow = source.subscribe(update);
  };
  const stop = () => {
    unfollow?.();
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    get: () => (subscriptions === 0 ? source.get() : shown.get()),
    subscribe(onChange) {
      if (subscriptions === 0) follow();
      subscriptions += 1;
      const unsubscribe = shown.subscribe(onChange);
      let isSubscribed = true;
      return () => {
        if (!isSubscribed) return;
        isSubscribed = false;
        unsubscribe();
        subscriptions -= 1;
        if (subscriptions === 0) stop();
      };
    },
  };
}

function hasNewParticipant(before: CallSnapshot, { participants }: CallSnapshot): boolean {
  return participants.some(({ id }) => !before.participants.some((known) => known.id === id));
}
