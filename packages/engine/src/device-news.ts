/** Why somebody's camera is off although they want it on: told by them, past the server. It knows problems by name, and no device. */
import type { ParticipantId } from '@visavis/contract';
import type { Call } from './call.ts';
import { createCalmStore } from './calm-store.ts';
import type { LocalMedia } from './local-media.ts';
import type { MediaProblem } from './media-problem.ts';
import type { Readable } from './store.ts';

/** What the others can make something of; the rest is between a person and their browser. */
export type CameraTrouble = Extract<MediaProblem, 'in_use' | 'interrupted' | 'unplugged' | 'permission_denied' | 'failed'>;

const TROUBLES: readonly CameraTrouble[] = ['in_use', 'interrupted', 'unplugged', 'permission_denied', 'failed'];

/** Asks for the news of somebody. */
const GREETING = 'hello';

export interface DeviceNews {
  /** Whose camera has which trouble; whoever has none is missing. */
  readonly cameras: Readable<ReadonlyMap<ParticipantId, CameraTrouble>>;
  /** Neither listens nor tells any more; idempotent. */
  close(): void;
}

/** The news of one call. */
export function createDeviceNews({ messages }: Pick<Call, 'messages'>, media: Pick<LocalMedia, 'snapshot'>): DeviceNews {
  const cameras = createCalmStore<ReadonlyMap<ParticipantId, CameraTrouble>>(new Map());
  const told = new Map<ParticipantId, CameraTrouble | null>();

  const change = (id: ParticipantId, trouble: CameraTrouble | null) => {
    if ((cameras.get().get(id) ?? null) === trouble) return;
    const next = new Map(cameras.get());
    if (trouble) next.set(id, trouble);
    else next.delete(id);
    cameras.set(next);
  };
  const tell = () => {
    const { isWanted, problems } = media.snapshot.get();
    const trouble = TROUBLES.find((known) => isWanted.camera && known === problems.camera) ?? null;
    const open = messages.open.get();
    for (const id of [...told.keys()]) if (!open.has(id)) told.delete(id);
    for (const id of open) {
      if ((told.get(id) ?? null) !== trouble && messages.send(id, 'device', trouble)) told.set(id, trouble);
    }
  };
  const forget = () => {
    for (const id of cameras.get().keys()) if (!messages.open.get().has(id)) change(id, null);
  };
  const greeted = new Set<ParticipantId>();
  /** Asks who is there for their news: what they told before we listened is lost. */
  const greet = () => {
    const open = messages.open.get();
    for (const id of [...greeted]) if (!open.has(id)) greeted.delete(id);
    for (const id of open) if (!greeted.has(id) && messages.send(id, 'device', GREETING)) greeted.add(id);
  };
  greet();
  tell();
  const stops = [
    media.snapshot.subscribe(tell),
    messages.open.subscribe(() => {
      forget();
      greet();
      tell();
    }),
    messages.listen('device', (from, body) => {
      if (body !== GREETING) return change(from, TROUBLES.find((known) => known === body) ?? null);
      told.delete(from);
      tell();
    }),
  ];
  return {
    cameras,
    close() {
      for (const stop of stops) stop();
      cameras.set(new Map());
    },
  };
}
