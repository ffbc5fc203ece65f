/** What every page stands in: its reader's language, words for when it breaks, a voice for screen readers. It knows no address. */
import '@fontsource-variable/inter/wght.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showPreferredLanguage } from '../i18n/language.ts';
import { Announcer } from './announcer.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Draws a page into `root`, in the language of the browser's owner. */
export async function drawPage(root: HTMLElement, page: ReactNode): Promise<void> {
  await showPreferredLanguage();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary fallback={() => <BrokenScreen />}>{page}</ErrorBoundary>
      <ErrorBoundary fallback={() => null}>
        <Announcer />
      </ErrorBoundary>
    </StrictMode>,
  );
}
