/** The line above the grid: which room, how safe, how long, how many; on a phone also what opens the side panels. */
import type { ReactNode } from 'react';
import { words } from '../words.ts';
import { ElapsedTime } from './elapsed-time.tsx';
import css from './room-top-bar.module.css';

interface RoomTopBarProps {
  readonly roomId: string;
  readonly count: number;
  /** Shown on a phone alone, whose control bar has no room for it. */
  readonly children: ReactNode;
}

export function RoomTopBar({ roomId, count, children }: RoomTopBarProps) {
  return (
    <header className={css.bar}>
      <div className={css.room}>
        <h1>{roomId}</h1>
        <span className={css.chip}>
          <i aria-hidden="true" />
          {words.encrypted}
        </span>
      </div>
      <div className={css.side}>
        <span className={css.chip}>
          <ElapsedTime />
          <span className={css.count}>· {count === 1 ? 'just you' : `${count} people`}</span>
        </span>
        <div className={css.panels}>{children}</div>
      </div>
    </header>
  );
}
