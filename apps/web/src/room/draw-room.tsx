/** Draws the screens of a room's page; what the entry loads once the call is under way. */
import { Suspense } from 'react';
import { drawPage } from '../draw-page.tsx';
import { RoomPage } from './room-page.tsx';

export function drawRoom(root: HTMLElement, roomId: string): Promise<void> {
  return drawPage(
    root,
    <Suspense>
      <RoomPage roomId={roomId} />
    </Suspense>,
  );
}
