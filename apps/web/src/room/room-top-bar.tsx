/** The line above the grid: which room, how safe, how long, how many. */
import { words } from '../words.ts';
import { ElapsedTime } from './elapsed-time.tsx';
import css from './room-top-bar.module.css';

export function RoomTopBar({ roomId, count }: { readonly roomId: string; readonly count: number }) {
  return (
    <header className={css.bar}>
      <div className={css.room}>
        <h1>{roomId}</h1>
        <span className={css.chip}>
          <i aria-hidden="true" />
          {words.encrypted}
        </span>
      </div>
      <span className={css.chip}>
        <ElapsedTime />
        <span className={css.count}>· {count === 1 ? 'just you' : `${count} people`}</span>
      </span>
    </header>
  );
}
