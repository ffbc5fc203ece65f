/** The one hint about the local audio, with its action; announced once. */
import type { LocalMedia, RemoteParticipant } from '@visavis/engine';
import type { Hint, Insight } from '@visavis/engine/insight';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import type { InsightMessages } from '../i18n/en/insight.ts';
import { useInsightMessages } from '../i18n/insight-messages.ts';
import { useMessages } from '../i18n/language.ts';
import type { Problem } from '../i18n/problem.ts';
import css from './hint-bar.module.css';

interface HintBarProps {
  readonly hints: Insight['hints'];
  readonly media: LocalMedia;
  readonly participants: readonly Pick<RemoteParticipant, 'id' | 'name'>[];
}

function hintText(hint: Hint, messages: InsightMessages['hints'], participants: HintBarProps['participants']): Problem {
  if (hint.kind !== 'unheard') return messages[hint.kind];
  const named = messages.unheardBy(participants.filter(({ id }) => hint.by.includes(id)).map(({ name }) => name));
  if (!hint.isEverybody) return named;
  // A single report names the participant who sent it.
  return hint.by.length === 1 ? { title: named.title, action: messages.unheardByAll.action } : messages.unheardByAll;
}

export function HintBar({ hints, media, participants }: HintBarProps) {
  const hint = useReadable(hints.hint);
  const { hints: messages } = useInsightMessages();
  const { room } = useMessages();
  const problem = hint && hintText(hint, messages, participants);
  const said = problem && `${problem.title} ${problem.action}`;
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (!hint || !problem) return null;
  return (
    <section className={css.hint} aria-label={problem.title}>
      <p>
        <b>{problem.title}</b> {hint.kind !== 'talking_muted' && <span>{problem.action}</span>}
      </p>
      {hint.kind === 'talking_muted' && (
        <Button look="plain" onClick={() => void media.setEnabled('microphone', true)}>
          {room.microphoneOn}
        </Button>
      )}
      <button
        type="button"
        className={css.dismiss}
        aria-label={messages.dismiss}
        title={messages.dismiss}
        onClick={() => hints.dismiss()}
      >
        <X size={18} aria-hidden="true" />
      </button>
    </section>
  );
}
