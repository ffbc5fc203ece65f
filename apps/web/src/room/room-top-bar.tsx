/** The bar above the stage: room, privacy, duration, number of participants; on a phone also the buttons of the side panels. */
import type { CallStatus } from '@visavis/engine/insight';
import { Users } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { lazyPart } from '../design/lazy-part.ts';
import { useMessages } from '../i18n/language.ts';
import { statusParts } from '../insight/load-parts.ts';
import { ElapsedTime } from './elapsed-time.tsx';
import css from './room-top-bar.module.css';

const ConnectionLabel = lazyPart(async () => (await statusParts()).ConnectionLabel);

interface RoomTopBarProps {
  readonly roomId: string;
  readonly count: number;
  /** Whether the call carries media. */
  readonly connection: CallStatus['connection'];
  readonly isPeopleOpen: boolean;
  readonly onPeople: () => void;
  /** Shown on a phone only, whose control bar has no room for it. */
  readonly children: ReactNode;
}

export function RoomTopBar({ roomId, count, connection, isPeopleOpen, onPeople, children }: RoomTopBarProps) {
  const { people, room } = useMessages();
  return (
    <header className={css.bar}>
      <div className={css.room}>
        <h1>{roomId}</h1>
        <span className={css.chip} data-connection={connection}>
          <i aria-hidden="true" />
          <Suspense>{connection === 'carrying' ? room.encrypted : <ConnectionLabel connection={connection} />}</Suspense>
        </span>
      </div>
      <div className={css.side}>
        <button type="button" className={css.chip} title={`${people.title} (P)`} aria-expanded={isPeopleOpen} onClick={onPeople}>
          <ElapsedTime />
          <span className={css.count}>· {room.people(count)}</span>
          <Users size={14} aria-hidden="true" />
        </button>
        <div className={css.panels}>{children}</div>
      </div>
    </header>
  );
}
