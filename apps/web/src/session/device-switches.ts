/**
 * The switches of microphone and camera as the person left them in this tab and room, kept beside the seat secret. No way into a call
 * overrules them: neither `?join` nor a reload, a return or another session.
 */
import type { DeviceSlot, LocalMedia } from '@visavis/engine';
import { keep, recall } from '../browser/tab-memory.ts';

const SLOTS: readonly DeviceSlot[] = ['microphone', 'camera'];

const keyOf = (roomId: string) => `off:${roomId}`;

/** Whether the person has switched this device off in this tab and room; one that was never switched is on. */
export function isSwitchedOff(roomId: string, slot: DeviceSlot): boolean {
  return recall(keyOf(roomId))?.includes(slot) ?? false;
}

/** Remembers that these devices, both when left out, are off, whatever they are at the moment. */
export function rememberOff(roomId: string, slots: readonly DeviceSlot[] = SLOTS): void {
  keep(keyOf(roomId), slots.join());
}

/** Remembers the switches of `media` as they are, and each change of them. */
export function rememberSwitchesOf(roomId: string, { snapshot }: Pick<LocalMedia, 'snapshot'>): void {
  const remember = () => {
    const { isWanted } = snapshot.get();
    rememberOff(
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
