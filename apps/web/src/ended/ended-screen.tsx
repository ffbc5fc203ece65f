/** After the call: what happened, in words, and what to do next. */
import type { EndReason } from '@visavis/engine';
import { Link } from 'react-router-dom';
import { Button } from '../design/button.tsx';
import { newRoomId } from '../home/room-id.ts';
import { MessageScreen } from '../message-screen.tsx';
import { endingWords } from '../words.ts';

interface EndedScreenProps {
  readonly reason: EndReason;
  readonly onRejoin: () => void;
}

export function EndedScreen({ reason, onRejoin }: EndedScreenProps) {
  const { title, detail, again } = endingWords(reason);
  return (
    <MessageScreen title={title} detail={detail}>
      {again && (
        <Button look="primary" onClick={onRejoin}>
          {again}
        </Button>
      )}
      <Link to={`/room/${newRoomId()}`}>Start another</Link>
      <Link to="/">Home</Link>
    </MessageScreen>
  );
}
