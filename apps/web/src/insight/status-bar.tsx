/** The notice about the call as a whole: what is wrong, on whose side, since when, and what helps. Announced once. */
import { type Call, type CallSnapshot, type LocalMedia, monotonicNow } from '@visavis/engine';
import type { CallFault, CallStatus } from '@visavis/engine/insight';
import { ServerOff, TriangleAlert, Unplug, WifiOff } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { announce } from '../design/announcer.tsx';
import { Button } from '../design/button.tsx';
import { lazyPart } from '../design/lazy-part.ts';
import { useStatusMessages } from '../i18n/status-messages.ts';
import { keepPlaying } from './keep-playing.ts';
import { SoundNotice } from './sound-notice.tsx';
import { statusAnnouncements } from './status-announcements.ts';
import css from './status-bar.module.css';
import { faultText, spanText } from './status-text.ts';

const CheckDialog = lazyPart(async () => (await import('../check/check-dialog.tsx')).CheckDialog);

/** How long Retry shows progress, in ms: about as long as a successful attempt. */
const TRYING_MS = 3000;

const ICONS = { ours: WifiOff, theirs: Unplug, unknown: Unplug, server: ServerOff } as const;

interface StatusBarProps {
  readonly call: Call;
  readonly media: LocalMedia;
  readonly status: CallStatus;
  readonly participants: CallSnapshot['participants'];
}

export function StatusBar({ call, media, status, participants }: StatusBarProps) {
  const messages = useStatusMessages();
  const { fault } = status;
  // An open pre-call test continues when the fault ends meanwhile.
  const [isChecking, setIsChecking] = useState(false);
  useEffect(() => keepPlaying(document), []);
  const before = useRef(status);
  useEffect(() => {
    const names = new Map(participants.map(({ id, name }) => [id, name]));
    for (const { text, about } of statusAnnouncements(before.current, status, names, messages)) announce(text, about);
    before.current = status;
  }, [status, participants, messages]);
  const text =
    fault &&
    faultText(
      fault,
      participants.map(({ name }) => name),
      messages,
    );
  const retry = () => {
    call.resume();
    for (const [id, { bars }] of status.links) if (bars === 'down' && fault?.side !== 'server') call.retry(id);
  };
  const isWeak = fault?.kind === 'weak';
  const Icon = isWeak ? TriangleAlert : ICONS[fault?.side ?? 'ours'];
  return (
    <>
      <div role="status" className={css.status}>
        {fault && text && (
          <div className={css.bar} data-severity={fault.severity}>
            <span className={css.icon} data-trying={!isWeak && fault.kind !== 'lost'}>
              <Icon size={18} aria-hidden="true" />
            </span>
            <div className={css.text}>
              <b>{text.title}</b>
              {text.action && (
                <p>
                  <Since fault={fault} /> · {text.action}
                </p>
              )}
            </div>
            {fault.actions.length > 0 && (
              <div className={css.actions}>
                {fault.actions.includes('check') && <Button onClick={() => setIsChecking(true)}>{messages.check}</Button>}
                {fault.actions.includes('retry') && <RetryButton onRetry={retry} />}
              </div>
            )}
          </div>
        )}
      </div>
      <div role="status" className={css.status}>
        {status.isSilenced && <SoundNotice />}
      </div>
      <Suspense>{isChecking && <CheckDialog media={media} onClose={() => setIsChecking(false)} />}</Suspense>
    </>
  );
}

/** The duration of the fault, running. */
function Since({ fault: { sinceMs } }: { readonly fault: CallFault }) {
  const messages = useStatusMessages();
  const [nowMs, setNowMs] = useState(() => monotonicNow());
  useEffect(() => {
    const timer = setInterval(() => setNowMs(monotonicNow()), 1000);
    return () => clearInterval(timer);
  }, []);
  const seconds = Math.max(0, Math.floor((nowMs - sinceMs) / 1000));
  return <time aria-live="off">{messages.since(spanText(seconds))}</time>;
}

function RetryButton({ onRetry }: { readonly onRetry: () => void }) {
  const messages = useStatusMessages();
  const [isTrying, setIsTrying] = useState(false);
  useEffect(() => {
    if (!isTrying) return;
    const timer = setTimeout(() => setIsTrying(false), TRYING_MS);
    return () => clearTimeout(timer);
  }, [isTrying]);
  const press = () => {
    setIsTrying(true);
    onRetry();
  };
  return (
    <Button look="primary" disabled={isTrying} onClick={press}>
      {isTrying ? messages.trying : messages.retry}
    </Button>
  );
}
