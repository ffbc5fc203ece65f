/** Opens a device for a slot: the chosen one, else the previous one, else the first available one. */
import type { Slot } from '@visavis/contract';
import { mediaProblemOf } from './device-error.ts';

/** A slot that a local device feeds. */
export type DeviceSlot = Extract<Slot, 'microphone' | 'camera'>;

/** The kind of device that feeds a slot. */
export const DEVICE_KIND = { microphone: 'audioinput', camera: 'videoinput' } as const satisfies Record<
  DeviceSlot,
  MediaDeviceKind
>;

/** A chosen device. Some browsers change ids between visits and keep labels. */
export interface ChosenDevice {
  readonly deviceId: string;
  readonly label: string;
}

export interface DeviceRequest {
  readonly slot: DeviceSlot;
  readonly devices: MediaDevices;
  /** The constraints of the moment, without a device. */
  readonly constraints: () => MediaTrackConstraints;
  readonly chosen: ChosenDevice | null;
  /** The previous device of the slot; null without one. */
  readonly lastDeviceId: string | null;
  /** False once the device is no longer wanted: then no other one is opened. */
  readonly isCurrent: () => boolean;
}

/** Rejects as `getUserMedia` does. */
export async function openDevice(request: DeviceRequest): Promise<MediaStreamTrack> {
  const { chosen, lastDeviceId, isCurrent } = request;
  for (const deviceId of new Set([chosen?.deviceId, lastDeviceId])) {
    if (!deviceId) continue;
    try {
      return await open(request, { deviceId: { exact: deviceId } });
    } catch (cause) {
      if (!isCurrent() || mediaProblemOf(cause) !== 'not_found') throw cause;
    }
  }
  const track = await open(request, {});
  return isCurrent() && chosen?.label && track.label !== chosen.label ? openNamesake(request, chosen.label, track) : track;
}

/** Reopens the chosen device under a new id, found by its label once labels may be read; otherwise returns `track`. */
async function openNamesake(request: DeviceRequest, label: string, track: MediaStreamTrack): Promise<MediaStreamTrack> {
  try {
    const kind = DEVICE_KIND[request.slot];
    const namesake = (await request.devices.enumerateDevices()).find((device) => device.kind === kind && device.label === label);
    if (!namesake || !request.isCurrent()) return track;
    const better = await open(request, { deviceId: { exact: namesake.deviceId } });
    track.stop();
    return better;
  } catch {
    // Busy, or unplugged again: the running device stays.
    return track;
  }
}

async function open({ slot, devices, constraints }: DeviceRequest, which: MediaTrackConstraints): Promise<MediaStreamTrack> {
  const asked = { ...constraints(), ...which };
  const isCamera = slot === 'camera';
  const stream = await devices.getUserMedia({ video: isCamera && asked, audio: !isCamera && asked });
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('The stream has no track.', 'NotFoundError');
  return track;
}
