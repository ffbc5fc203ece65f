/** Draws the screens of a room's page; what the entry loads once the call is under way. */
import { Suspense } from 'react';
import { drawPage } from '../design/mount-page.tsx';
import { RoomPage } from '../room/room-page.tsx';

export function drawRoom(root: HTMLElement, roomId: string): Promise<void> {
  return drawPage(
    root,
    <Suspense>
      <RoomPage roomId={roomId} />
    </Suspense>,
  );
}
