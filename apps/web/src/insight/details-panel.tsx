/** The panel with the statistics of every link, updated each second while it is open. */
import type { Call, CallSnapshot } from '@visavis/engine';
import type { CallStatus, Insight } from '@visavis/engine/insight';
import { Check, Copy } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import { SidePanel } from '../design/side-panel.tsx';
import { SaveDiagnostics } from '../diagnostics/save-diagnostics.tsx';
import { figuresIn } from '../i18n/figures.ts';
import { useInsightMessages } from '../i18n/insight-messages.ts';
import { language, useMessages } from '../i18n/language.ts';
import css from './details-panel.module.css';
import { LinkDetails } from './link-details.tsx';
import { linkRows, linkText } from './link-rows.ts';

/** How long the button confirms the copy, in ms. */
const CONFIRM_MS = 2500;

interface DetailsPanelProps {
  readonly call: Pick<Call, 'stats'>;
  readonly snapshot: CallSnapshot;
  readonly links: CallStatus['links'] | undefined;
  readonly history: Insight['history'];
  readonly onClose: () => void;
}

export function DetailsPanel({ call, snapshot: { participants }, links, history, onClose }: DetailsPanelProps) {
  const { details: messages } = useInsightMessages();
  const { room } = useMessages();
  const stats = useReadable(call.stats);
  const minutes = useReadable(history);
  const spoken = useReadable(language);
  const figures = useMemo(() => figuresIn(spoken), [spoken]);
  const text = () =>
    participants
      .map(({ id, name }) => {
        const figuresOfLink = stats.get(id);
        return linkText(name, figuresOfLink ? linkRows(figuresOfLink, messages, figures) : [[messages.path, messages.waiting]]);
      })
      .join('\n\n');
  return (
    <SidePanel title={room.details} onClose={onClose}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who goes by key has to scroll it. */}
      <section className={css.links} aria-label={room.details} tabIndex={0}>
        {participants.length === 0 && <p>{messages.nobody}</p>}
        {participants.map((participant) => (
          <LinkDetails
            key={participant.id}
            participant={participant}
            status={links?.get(participant.id)}
            stats={stats.get(participant.id)}
            history={minutes.get(participant.id) ?? []}
            messages={messages}
            figures={figures}
          />
        ))}
      </section>
      <div className={css.foot}>
        {participants.length > 0 && <CopyButton text={text} />}
        <SaveDiagnostics />
      </div>
    </SidePanel>
  );
}

function CopyButton({ text }: { readonly text: () => string }) {
  const { details: messages } = useInsightMessages();
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), CONFIRM_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);
  // An insecure context has no clipboard.
  if (!navigator.clipboard) return null;
  const copy = async () => {
    await navigator.clipboard.writeText(text());
    setIsCopied(true);
    announce(messages.copied);
  };
  return (
    <Button onClick={() => void copy().catch(reportError)}>
      {isCopied ? <Check size={17} aria-hidden="true" /> : <Copy size={17} aria-hidden="true" />}
      <span>{isCopied ? messages.copied : messages.copy}</span>
    </Button>
  );
}
