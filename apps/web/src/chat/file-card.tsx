/** A file in the chat: its name and size, the progress, and the actions. */

import { isProgram } from '@visavis/contract/peer-messages/file-name';
import type { CallSnapshot, FileEntry, Files, OwnFile, TheirFile } from '@visavis/engine';
import { FileText } from 'lucide-react';
import { useReadable } from '../browser/use-readable.ts';
import type { FileMessages } from '../i18n/en/files.ts';
import { useFileMessages } from '../i18n/file-messages.ts';
import { language } from '../i18n/language.ts';
import css from './file-card.module.css';
import { openSink } from './open-sink.ts';
import { sizeText } from './size-text.ts';

interface FileCardProps<File extends FileEntry = FileEntry> {
  readonly file: File;
  readonly files: Files;
  readonly participants: CallSnapshot['participants'];
}

export function FileCard({ file, files, participants }: FileCardProps) {
  const size = sizeText(file.sizeBytes, useReadable(language));
  return (
    <div className={css.card}>
      <FileText size={22} aria-hidden="true" />
      <div className={css.body}>
        <p className={css.name} dir="auto" title={file.fileName}>
          {file.fileName}
        </p>
        <p className={css.size}>{size}</p>
        {file.isOwn ? (
          <Given file={file} files={files} participants={participants} />
        ) : (
          <Offered file={file} files={files} participants={participants} />
        )}
      </div>
    </div>
  );
}

/** A remote file, to be saved. */
function Offered({ file, files }: FileCardProps<TheirFile>) {
  const labels = useFileMessages();
  const { key, name, fileName, state, sizeBytes, storedBytes } = file;
  const save = async () => {
    const sink = await openSink(fileName);
    if (sink) files.take(key, sink);
  };
  const isUnderWay = state === 'receiving' || state === 'paused';
  const note = noteOf(state, name, labels);
  return (
    <>
      {isUnderWay && <Progress label={labels.progress(fileName)} bytes={storedBytes} ofBytes={sizeBytes} />}
      {note && <p className={css.note}>{note}</p>}
      {isProgram(fileName) && state !== 'gone' && <p className={css.warning}>{labels.program(name)}</p>}
      {isUnderWay && (
        <button type="button" className={css.action} aria-label={labels.cancelFile(fileName)} onClick={() => files.cancel(key)}>
          {labels.cancel}
        </button>
      )}
      {!isUnderWay && state !== 'saved' && state !== 'gone' && (
        <button type="button" className={css.action} aria-label={labels.saveFile(fileName)} onClick={() => void save()}>
          {state === 'offered' ? labels.save : labels.saveAgain}
        </button>
      )}
    </>
  );
}

/** A local file: who has it, and who is receiving it. */
function Given({ file, files, participants }: FileCardProps<OwnFile>) {
  const labels = useFileMessages();
  const { key, fileName, sizeBytes, isWithdrawn, receivers } = file;
  const taking = participants.filter(({ id }) => (receivers.get(id) ?? sizeBytes) < sizeBytes);
  const savedBy = participants.filter(({ id }) => receivers.get(id) === sizeBytes).map(({ name }) => name);
  return (
    <>
      {!isWithdrawn &&
        taking.map(({ id, name }) => (
          <div key={id} className={css.receiver}>
            <span dir="auto">{name}</span>
            <Progress label={labels.progressAt(name, fileName)} bytes={receivers.get(id) ?? 0} ofBytes={sizeBytes} />
          </div>
        ))}
      {savedBy.length > 0 && <p className={css.note}>{labels.savedBy(savedBy)}</p>}
      {receivers.size === 0 && !isWithdrawn && <p className={css.note}>{labels.offeredToAll}</p>}
      {isWithdrawn && <p className={css.note}>{labels.withdrawn}</p>}
      {!isWithdrawn && (
        <button
          type="button"
          className={css.action}
          aria-label={labels.withdrawFile(fileName)}
          onClick={() => files.withdraw(key)}
        >
          {labels.withdraw}
        </button>
      )}
    </>
  );
}

function Progress({ label, bytes, ofBytes }: { readonly label: string; readonly bytes: number; readonly ofBytes: number }) {
  const percent = new Intl.NumberFormat(useReadable(language), { style: 'percent' }).format(ofBytes > 0 ? bytes / ofBytes : 1);
  return (
    <div className={css.progress}>
      <progress aria-label={label} value={bytes} max={Math.max(1, ofBytes)} />
      <span aria-hidden="true">{percent}</span>
    </div>
  );
}

function noteOf(state: TheirFile['state'], name: string, labels: FileMessages): string | null {
  switch (state) {
    case 'offered':
    case 'receiving':
      return null;
    case 'paused':
      return labels.paused(name);
    case 'saved':
      return labels.saved;
    case 'gone':
      return labels.gone(name);
    case 'unreadable':
      return labels.unreadable(name);
    case 'damaged':
      return labels.damaged;
    case 'unwritable':
      return labels.unwritable;
    default:
      return state satisfies never;
  }
}
