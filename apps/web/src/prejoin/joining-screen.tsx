/** The screen between an immediate join and the room; without a preview, since the room is about to show the same video. */
import { useMessages } from '../i18n/language.ts';
import css from './joining-screen.module.css';

interface JoiningScreenProps {
  readonly roomId: string;
  /** The server has not answered for a while. */
  readonly isSlow: boolean;
}

export function JoiningScreen({ roomId, isSlow }: JoiningScreenProps) {
  const { prejoin } = useMessages();
  return (
    <main className={`${css.page} stage`}>
      <h1>{prejoin.joiningRoom(roomId)}</h1>
      <p role="status">{isSlow && prejoin.stillConnecting}</p>
    </main>
  );
}
