/** Finds the device that is worth suggesting when the device list changes. Pure. */

export interface MediaDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  /** Empty before the permission for its kind. */
  readonly label: string;
  /** Equal for parts of one device, such as a headset's microphone and audio output. */
  readonly groupId: string;
}

/** A change of devices to notify about. */
export type DeviceNotice =
  /** Plugged in, or new default of the system, and not in use. */
  | { readonly type: 'offered'; readonly device: MediaDevice }
  /** Unplugged; `to` is the label of its replacement, empty for the system default. */
  | { readonly type: 'fell back'; readonly kind: MediaDeviceKind; readonly from: string; readonly to: string };

/** Chromium's aliases of the system default; each stands for one of the other entries. */
const ALIASES: ReadonlySet<string> = new Set(['default', 'communications']);

/** The order of suggestion: for a headset that is all three, its microphone. */
const KINDS: readonly MediaDeviceKind[] = ['audioinput', 'videoinput', 'audiooutput'];

/**
 * The device to suggest after the list has changed; null without one.
 *
 * @param inUse the device of each kind that delivers now; null: none, or for `audiooutput` the system default.
 */
export function suggestDevice(
  before: readonly MediaDevice[],
  now: readonly MediaDevice[],
  inUse: Readonly<Record<MediaDeviceKind, string | null>>,
): MediaDevice | null {
  for (const kind of KINDS) {
    const current = inUse[kind];
    if (!wasReadable(before, kind) || (kind !== 'audiooutput' && !isThere(now, kind, current))) continue;
    const known = new Set(realOf(before, kind).map(({ deviceId }) => deviceId));
    const isNews = (device: MediaDevice) => device.deviceId !== current && !isFollowed(device, now, current);
    const arrived = realOf(now, kind).find((device) => !known.has(device.deviceId) && isNews(device));
    const offer = arrived ?? newDefault(before, now, kind);
    if (offer && isNews(offer)) return offer;
  }
  return null;
}

/** The device that has become the system default. */
function newDefault(before: readonly MediaDevice[], now: readonly MediaDevice[], kind: MediaDeviceKind): MediaDevice | undefined {
  const [was, is] = [before, now].map((list) => defaultOf(list, kind));
  if (!was || !is || was.groupId === is.groupId) return undefined;
  return realOf(now, kind).find(({ groupId }) => groupId === is.groupId);
}

/** Audio follows the system default by itself unless an output was chosen. */
function isFollowed({ kind, groupId }: MediaDevice, now: readonly MediaDevice[], current: string | null): boolean {
  if (kind !== 'audiooutput' || (current !== null && !ALIASES.has(current))) return false;
  return defaultOf(now, kind)?.groupId === groupId;
}

/** Before a permission the list has one entry without a label for each kind: what follows it was there before. */
function wasReadable(list: readonly MediaDevice[], kind: MediaDeviceKind): boolean {
  return list.some(({ deviceId }) => deviceId !== '') && !list.some((device) => device.kind === kind && device.deviceId === '');
}

const isThere = (list: readonly MediaDevice[], kind: MediaDeviceKind, id: string | null): boolean =>
  list.some((device) => device.kind === kind && device.deviceId === id);

const defaultOf = (list: readonly MediaDevice[], kind: MediaDeviceKind): MediaDevice | undefined =>
  list.find((device) => device.kind === kind && device.deviceId === 'default');

const realOf = (list: readonly MediaDevice[], kind: MediaDeviceKind): MediaDevice[] =>
  list.filter((device) => device.kind === kind && device.deviceId !== '' && !ALIASES.has(device.deviceId));
