/** The pre-call test of devices, server and network: what it does, a status, and what to do next; loaded when opened. */
import type { LocalMedia } from '@visavis/engine';
import type { PrecallReport, PrecallStep, PrecallTest } from '@visavis/engine/precall-test';
import { CircleCheck, CircleX, Headphones, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { Button } from '../design/button.tsx';
import { Dialog } from '../design/dialog.tsx';
import { useSettingsMessages } from '../i18n/settings-messages.ts';
import css from './check-dialog.module.css';
import { CheckFigureList } from './check-figure-list.tsx';
import { openCheck } from './open-check.ts';

interface CheckDialogProps {
  readonly media: LocalMedia;
  readonly onClose: () => void;
}

export function CheckDialog({ media, onClose }: CheckDialogProps) {
  const { check: messages } = useSettingsMessages();
  const [round, setRound] = useState(0);
  const check = useCheck(media, round);
  return (
    <Dialog title={messages.title} onClose={onClose}>
      {check && <Progress key={round} check={check} onClose={onClose} onAgain={() => setRound(round + 1)} />}
    </Dialog>
  );
}

/** Runs while the dialog is open; another round is another test. */
function useCheck(media: LocalMedia, round: number): PrecallTest | null {
  const [check, setCheck] = useState<PrecallTest | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another check.
  useEffect(() => {
    const opened = openCheck(media);
    setCheck(opened);
    return () => {
      opened.close();
      const { voiceUrl } = opened.snapshot.get();
      if (voiceUrl) URL.revokeObjectURL(voiceUrl);
      setCheck(null);
    };
  }, [media, round]);
  return check;
}

const STEPS: readonly PrecallStep[] = ['server', 'loopback', 'uplink'];
const LIGHTS = { good: CircleCheck, fair: TriangleAlert, poor: CircleX };

interface ProgressProps {
  readonly check: PrecallTest;
  readonly onClose: () => void;
  readonly onAgain: () => void;
}

function Progress({ check, onClose, onAgain }: ProgressProps) {
  const { check: messages } = useSettingsMessages();
  const snapshot = useReadable(check.snapshot);
  const { step, report } = snapshot;
  return (
    <div className={css.check}>
      <div role="status">
        {report ? (
          <Result report={report} />
        ) : (
          <div className={css.running}>
            <p>{messages.steps[step]}</p>
            <progress aria-label={messages.title} max={STEPS.length} value={STEPS.indexOf(step) + 0.5} />
            <small>{messages.say}</small>
          </div>
        )}
      </div>
      <CheckFigureList figures={snapshot.figures} isDone={report !== null} />
      <div className={css.actions}>
        {snapshot.voiceUrl && report && <PlayBack url={snapshot.voiceUrl} />}
        {report ? <Button onClick={onAgain}>{messages.again}</Button> : <Button onClick={onClose}>{messages.cancel}</Button>}
      </div>
    </div>
  );
}

function Result({ report }: { readonly report: PrecallReport }) {
  const { check: messages } = useSettingsMessages();
  const Light = LIGHTS[report.light];
  return (
    <div className={css.result} data-light={report.light}>
      <Light size={32} aria-hidden="true" />
      <div>
        <h3>{messages.lights[report.light]}</h3>
        {report.people !== null && <p>{messages.people(report.people)}</p>}
      </div>
      <ul>
        {report.findings.map((finding) => (
          <li key={finding}>
            <b>{messages.findings[finding].title}</b> {messages.findings[finding].action}
          </li>
        ))}
      </ul>
    </div>
  );
}

function PlayBack({ url }: { readonly url: string }) {
  const { check: messages } = useSettingsMessages();
  return (
    <Button look="primary" onClick={() => void new Audio(url).play().catch(reportError)}>
      <Headphones size={16} aria-hidden="true" />
      {messages.playBack}
    </Button>
  );
}
