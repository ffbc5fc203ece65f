/** What the list of devices says when it changes: what was plugged in and is worth offering. Pure. */

export interface MediaDevice {
  readonly kind: MediaDeviceKind;
  readonly deviceId: string;
  /** Empty until permission for its kind was given. */
  readonly label: string;
  /** The same for parts of one thing, such as a headset's microphone and its loudspeaker. */
  readonly groupId: string;
}

/** What is worth a word about our devices. */
export type DeviceNotice =
  /** Plugged in, or made the system's own choice, and not in use. */
  | { readonly type: 'offered'; readonly device: MediaDevice }
  /** Pulled out; `to` is what is used instead, empty for the system's own choice. */
  | { readonly type: 'fell back'; readonly kind: MediaDeviceKind; readonly from: string; readonly to: string };

/** Chromium's entries for whatever the system uses; each stands for one of the others. */
const ALIASES: ReadonlySet<string> = new Set(['default', 'communications']);

/** A headset is all three at once: its microphone speaks for it. */
const KINDS: readonly MediaDeviceKind[] = ['audioinput', 'videoinput', 'audiooutput'];

/**
 * The device to offer after the list has changed; null where there is none.
 *
 * @param inUse the device of each kind that delivers now; null: none, or for `audiooutput` the system's own choice.
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

/** The device that has become the system's own choice. */
function newDefault(before: readonly MediaDevice[], now: readonly MediaDevice[], kind: MediaDeviceKind): MediaDevice | undefined {
  const [was, is] = [before, now].map((list) => defaultOf(list, kind));
  if (!was || !is || was.groupId === is.groupId) return undefined;
  return realOf(now, kind).find(({ groupId }) => groupId === is.groupId);
}

/** Sound goes where the system sends it by itself, as long as nobody has chosen a place. */
function isFollowed({ kind, groupId }: MediaDevice, now: readonly MediaDevice[], current: string | null): boolean {
  if (kind !== 'audiooutput' || (current !== null && !ALIASES.has(current))) return false;
  return defaultOf(now, kind)?.groupId === groupId;
}

/** Before a permission the list holds one nameless entry for each kind: what comes after it was always there. */
function wasReadable(list: readonly MediaDevice[], kind: MediaDeviceKind): boolean {
  return list.some(({ deviceId }) => deviceId !== '') && !list.some((device) => device.kind === kind && device.deviceId === '');
}

const isThere = (list: readonly MediaDevice[], kind: MediaDeviceKind, id: string | null): boolean =>
  list.some((device) => device.kind === kind && device.deviceId === id);

const defaultOf = (list: readonly MediaDevice[], kind: MediaDeviceKind): MediaDevice | undefined =>
  list.find((device) => device.kind === kind && device.deviceId === 'default');

const realOf = (list: readonly MediaDevice[], kind: MediaDeviceKind): MediaDevice[] =>
  list.filter((device) => device.kind === kind && device.deviceId !== '' && !ALIASES.has(device.deviceId));
