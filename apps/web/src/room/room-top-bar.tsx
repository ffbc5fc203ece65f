/** The line above the grid: which room, how safe, how long, how many; on a phone also what opens the side panels. */
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../words/language.ts';
import { ElapsedTime } from './elapsed-time.tsx';
import css from './room-top-bar.module.css';

interface RoomTopBarProps {
  readonly roomId: string;
  readonly count: number;
  readonly isPeopleOpen: boolean;
  readonly onPeople: () => void;
  /** Shown on a phone alone, whose control bar has no room for it. */
  readonly children: ReactNode;
}

export function RoomTopBar({ roomId, count, isPeopleOpen, onPeople, children }: RoomTopBarProps) {
  const { room } = useWords();
  return (
    <header className={css.bar}>
      <div className={css.room}>
        <h1>{roomId}</h1>
        <span className={css.chip}>
          <i aria-hidden="true" />
          {room.encrypted}
        </span>
      </div>
      <div className={css.side}>
        <button type="button" className={css.chip} aria-expanded={isPeopleOpen} onClick={onPeople}>
          <ElapsedTime />
          <span className={css.count}>· {room.people(count)}</span>
          <Users size={14} aria-hidden="true" />
        </button>
        <div className={css.panels}>{children}</div>
      </div>
    </header>
  );
}
