/** Mounts the screens of a room's page; loaded once the call has started. */
import { Suspense } from 'react';
import { drawPage } from '../design/mount-page.tsx';
import { RoomPage } from '../room/room-page.tsx';
import type { JoinIntent } from '../session/join-intent.ts';

/** @param intent as the entry has read it; null where no call is possible. */
export function mountRoom(root: HTMLElement, roomId: string, intent: JoinIntent | null): Promise<void> {
  return drawPage(
    root,
    <Suspense>
      <RoomPage roomId={roomId} intent={intent} />
    </Suspense>,
  );
}
