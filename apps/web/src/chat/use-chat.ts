/** The chat of a call, loaded when it is first wanted: nobody writes within the first moments. */
import type { Call, Chat } from '@visavis/engine';
import { useEffect, useState } from 'react';

/**
 * Null until it is loaded.
 *
 * @param isWanted somebody can write to us, or we are about to; once true, it stays so.
 */
export function useChat(call: Call, isWanted: boolean): Chat | null {
  const [chat, setChat] = useState<Chat | null>(null);
  const [isStarted, setIsStarted] = useState(isWanted);
  if (isWanted && !isStarted) setIsStarted(true);
  useEffect(() => {
    if (!isStarted) return;
    let opened: Chat | null = null;
    let isOver = false;
    void import('@visavis/engine/chat').then(({ createChat }) => {
      if (isOver) return;
      opened = createChat(call);
      setChat(opened);
    });
    return () => {
      isOver = true;
      opened?.close();
      setChat(null);
    };
  }, [call, isStarted]);
  return chat;
}
