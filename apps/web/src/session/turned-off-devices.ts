/**
 * The switches of microphone and camera in this tab and room, stored beside the seat secret. No way into a call
 * overrides them: neither `?join` nor a reload, a return or another session.
 */
import type { DeviceSlot, LocalMedia } from '@visavis/engine';
import { keep, recall } from '../browser/tab-memory.ts';

const SLOTS: readonly DeviceSlot[] = ['microphone', 'camera'];

const keyOf = (roomId: string) => `off:${roomId}`;

/** Whether the person has switched this device off in this tab and room; one that was never switched is on. */
export function isTurnedOff(roomId: string, slot: DeviceSlot): boolean {
  return recall(keyOf(roomId))?.includes(slot) ?? false;
}

/** Stores these devices, both by default, as off, whatever their present state. */
export function rememberTurnedOff(roomId: string, slots: readonly DeviceSlot[] = SLOTS): void {
  keep(keyOf(roomId), slots.join());
}

/** Stores the switches of `media`, and each change of them. */
export function rememberTurnedOffOf(roomId: string, { snapshot }: Pick<LocalMedia, 'snapshot'>): void {
  const remember = () => {
    const { isWanted } = snapshot.get();
    rememberTurnedOff(
      roomId,
      SLOTS.filter((slot) => !isWanted[slot]),
    );
  };
  let before = snapshot.get().isWanted;
  remember();
  snapshot.subscribe(() => {
    const { isWanted } = snapshot.get();
    if (isWanted !== before) remember();
    before = isWanted;
  });
}
