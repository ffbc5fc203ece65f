/** The frame of every page: language, error screen, and announcements for screen readers. */
import '@fontsource-variable/inter/wght.css';
import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { showPreferredLanguage } from '../i18n/language.ts';
import { Announcer } from './announcer.tsx';
import { BrokenScreen } from './broken-screen.tsx';
import { ErrorBoundary } from './error-boundary.tsx';

/** Renders a page into `root`, in the preferred language of the browser. */
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
