/** The screen after a call: what happened, and what to do next. */

import type { EndReason } from '@visavis/engine';
import { BASE_PATH } from '../browser/base-path.ts';
import { Button } from '../design/button.tsx';
import { MessageScreen } from '../design/message-screen.tsx';
import { SaveDiagnostics } from '../diagnostics/save-diagnostics.tsx';
import { useDiagnosticsMessages } from '../i18n/diagnostics-messages.ts';
import { useEndedMessages } from '../i18n/ended-messages.ts';
import { useMessages } from '../i18n/language.ts';
import { newRoomId } from '../preferences/room-id.ts';

interface EndedScreenProps {
  readonly reason: EndReason;
  readonly onRejoin: () => void;
}

/** Rejoining helps after some endings, a retry after others, and neither after the rest. */
const AGAIN: Record<EndReason, 'rejoin' | 'tryAgain' | null> = {
  left: 'rejoin',
  removed: null,
  replaced: 'rejoin',
  room_full: 'tryAgain',
  room_locked: 'tryAgain',
  wrong_passcode: 'tryAgain',
  knock_pending: 'tryAgain',
  knock_denied: null,
  version_unsupported: null,
  rate_limited: 'tryAgain',
  bad_request: 'tryAgain',
  not_joined: 'tryAgain',
  unavailable: 'tryAgain',
  internal: 'tryAgain',
};

export function EndedScreen({ reason, onRejoin }: EndedScreenProps) {
  const { common } = useMessages();
  const ended = useEndedMessages();
  const { save } = useDiagnosticsMessages();
  const { title, action } = ended.reasons[reason];
  const again = AGAIN[reason];
  return (
    <MessageScreen title={title} detail={action}>
      {again && (
        <Button look="primary" onClick={onRejoin}>
          {again === 'rejoin' ? ended.rejoin : common.tryAgain}
        </Button>
      )}
      <a href={`${BASE_PATH}/room/${newRoomId()}`}>{ended.startAnother}</a>
      <a href={`${BASE_PATH}/`}>{common.home}</a>
      <SaveDiagnostics question={save.question} />
    </MessageScreen>
  );
}
