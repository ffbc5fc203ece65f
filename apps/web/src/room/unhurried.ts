/** The call as the screens follow it: drawing somebody new takes the processor from their link, and waits. */
import type { CallSnapshot, Readable } from '@visavis/engine';

/** How long somebody new waits to be drawn, in ms: on a near network their link stands by then, and on a far one nothing is lost. */
const WAIT_MS = 150;

/** The same snapshots; whoever joins a call that goes on is told of {@link WAIT_MS} later, and what else changes meanwhile with them. */
export function unhurried({ get, subscribe }: Readable<CallSnapshot>): Readable<CallSnapshot> {
  return {
    get,
    subscribe(onChange) {
      let told = get();
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tell = () => {
        told = get();
        timer = undefined;
        onChange();
      };
      const stop = subscribe(() => {
        if (timer !== undefined) return;
        if (told.phase.name === 'live' && hasSomebodyNew(told, get())) timer = setTimeout(tell, WAIT_MS);
        else tell();
      });
      return () => {
        stop();
        clearTimeout(timer);
      };
    },
  };
}

function hasSomebodyNew(before: CallSnapshot, { participants }: CallSnapshot): boolean {
  return participants.some(({ id }) => !before.participants.some((known) => known.id === id));
}
