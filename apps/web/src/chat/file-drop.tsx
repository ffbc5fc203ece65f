/** Accepts files that are dropped anywhere on the room. */
import { useEffect, useRef, useState } from 'react';
import { filesOf, takeKeptFiles } from '../browser/drop-guard.ts';
import { useFileMessages } from '../i18n/file-messages.ts';
import css from './file-drop.module.css';

/** How long the notice about folders is shown, in ms. */
const STAND_MS = 5000;

export function FileDrop({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const labels = useFileMessages();
  const [shown, setShown] = useState<'target' | 'folder' | null>(null);
  const latest = useRef(onFiles);
  useEffect(() => {
    latest.current = onFiles;
  });

  useEffect(() => {
    const early = takeKeptFiles();
    if (early.length > 0) latest.current(early);
  }, []);

  useEffect(() => {
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      setShown('target');
    };
    const onLeave = ({ relatedTarget }: DragEvent) => {
      // Left the window, and not one element for the next.
      if (relatedTarget === null) setShown(null);
    };
    const onDrop = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      const files = filesOf(event.dataTransfer);
      const count = [...event.dataTransfer.items].filter(({ kind }) => kind === 'file').length;
      setShown(files.length < count ? 'folder' : null);
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('dragenter', onDrag);
    document.addEventListener('dragover', onDrag);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragenter', onDrag);
      document.removeEventListener('dragover', onDrag);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);

  useEffect(() => {
    if (shown !== 'folder') return;
    const timer = setTimeout(() => setShown(null), STAND_MS);
    return () => clearTimeout(timer);
  }, [shown]);

  return (
    <div role="status">
      {shown && (
        <p className={css.drop} data-shown={shown}>
          {shown === 'target' ? labels.drop : labels.noFolders}
        </p>
      )}
    </div>
  );
}
