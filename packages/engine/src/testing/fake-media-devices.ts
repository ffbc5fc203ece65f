/** A browser's devices, which a test can plug in, unplug and mute. */

/** A track whose device a test controls. */
export class FakeDeviceTrack extends EventTarget {
  readonly kind: 'audio' | 'video';
  readonly deviceId: string;
  readonly label: string;
  readyState: 'live' | 'ended' = 'live';
  muted = false;
  contentHint = '';
  /** The constraints applied to the running device. */
  readonly applied: MediaTrackConstraints[] = [];

  constructor(kind: 'audio' | 'video', deviceId: string, label: string) {
    super();
    this.kind = kind;
    this.deviceId = deviceId;
    this.label = label;
  }

  getSettings = () => ({ deviceId: this.deviceId });
  applyConstraints = async (constraints: MediaTrackConstraints) => void this.applied.push(constraints);

  stop(): void {
    this.readyState = 'ended';
  }

  unplug(): void {
    this.readyState = 'ended';
    this.dispatchEvent(new Event('ended'));
  }

  /** The system mutes the device, or unmutes it. */
  silence(isMuted: boolean): void {
    this.muted = isMuted;
    this.dispatchEvent(new Event(isMuted ? 'mute' : 'unmute'));
  }
}

/** A browser with these devices, by id; `answer` decides each request that matches one. */
export class FakeDevices extends EventTarget {
  cameras = ['cam1', 'cam2'];
  microphones = ['mic1'];
  speakers: string[] = [];
  /** Labels by id; a device without one has its id as label. */
  names: Record<string, string> = {};
  /** Group ids of devices, by id. */
  groups: Record<string, string> = {};
  readonly opened: FakeDeviceTrack[] = [];
  readonly wishes: (MediaTrackConstraints | boolean | undefined)[] = [];
  answer: () => Promise<void> = async () => undefined;

  async getUserMedia({ audio, video }: MediaStreamConstraints): Promise<MediaStream> {
    this.wishes.push(video || audio);
    await this.answer();
    const [wish, ids] = video ? [video, this.cameras] : [audio, this.microphones];
    const exact = typeof wish === 'object' ? (wish.deviceId as { exact: string } | undefined)?.exact : undefined;
    const id = exact ? ids.find((known) => known === exact) : ids[0];
    if (!id) throw new DOMException('no such device', exact ? 'OverconstrainedError' : 'NotFoundError');
    const track = new FakeDeviceTrack(video ? 'video' : 'audio', id, this.names[id] ?? id);
    this.opened.push(track);
    return { getTracks: () => [track] } as unknown as MediaStream;
  }

  async enumerateDevices(): Promise<MediaDeviceInfo[]> {
    const list = (kind: string, ids: readonly string[]) =>
      ids.map((deviceId) => ({
        kind,
        deviceId,
        label: this.names[deviceId] ?? deviceId,
        groupId: this.groups[deviceId] ?? deviceId,
      }));
    return [
      ...list('audioinput', this.microphones),
      ...list('videoinput', this.cameras),
      ...list('audiooutput', this.speakers),
    ] as MediaDeviceInfo[];
  }

  /** Fires `devicechange`. */
  change(): void {
    this.dispatchEvent(new Event('devicechange'));
  }

  /** The `mediaDevices` for the engine. */
  asReal(): MediaDevices {
    return this as unknown as MediaDevices;
  }
}
