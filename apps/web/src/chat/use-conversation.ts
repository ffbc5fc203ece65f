/** The chat and the files of a call, loaded when first needed: not within the first moments. */
import type { Call } from '@visavis/engine';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Conversation } from './open-conversation.ts';

interface ConversationInUse {
  /** Null until it is loaded. */
  readonly conversation: Conversation | null;
  /** Offers files, once it is loaded. */
  readonly offerFiles: (files: readonly File[]) => void;
}

/** @param isWanted a participant can write, or the local one is about to; once true, it stays so. */
export function useConversation(call: Call, isWanted: boolean): ConversationInUse {
  const [conversation, setConversation] = useState<Conversation | null>(null);
  const [isStarted, setIsStarted] = useState(isWanted);
  const waiting = useRef<readonly File[]>([]);
  if (isWanted && !isStarted) setIsStarted(true);
  useEffect(() => {
    if (!isStarted) return;
    let opened: Conversation | null = null;
    let isOver = false;
    void import('./open-conversation.ts').then(({ openConversation }) => {
      if (isOver) return;
      opened = openConversation(call);
      opened.files.offer(waiting.current);
      waiting.current = [];
      setConversation(opened);
    });
    return () => {
      isOver = true;
      opened?.chat.close();
      opened?.files.close();
      setConversation(null);
    };
  }, [call, isStarted]);

  const offerFiles = useCallback(
    (files: readonly File[]) => {
      setIsStarted(true);
      if (conversation) conversation.files.offer(files);
      else waiting.current = [...waiting.current, ...files];
    },
    [conversation],
  );
  return { conversation, offerFiles };
}
