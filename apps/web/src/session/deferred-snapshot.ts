/** The call as the screens follow it: drawing somebody new takes the processor from their link, and waits. */
import type { CallSnapshot, Readable } from '@visavis/engine';

/** How long somebody new waits to be drawn, in ms: on a near network their link stands by then, and on a far one nothing is lost. */
const COMER_MS = 150;
/** How long everybody waits when we come ourselves, in ms: our offers leave meanwhile, and the screens are drawn while the others answer. */
const ENTRANCE_MS = 30;

/** The same snapshots; one with somebody new is told of later, and what else changes meanwhile with it. */
export function deferParticipantUpdates({ get, subscribe }: Readable<CallSnapshot>): Readable<CallSnapshot> {
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
        if (hasSomebodyNew(told, get())) timer = setTimeout(tell, told.phase.name === 'live' ? COMER_MS : ENTRANCE_MS);
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
