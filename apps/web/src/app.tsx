/** The screens by address, and nothing else. */
import '@fontsource-variable/inter/wght.css';
import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router-dom';
import { Announcer } from './design/announcer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MessageScreen } from './message-screen.tsx';
import { RoomPage } from './room/room-page.tsx';
import { speakPreferred, useWords } from './words/language.ts';

// Whoever opens a room's link has no use for the front page.
const HomeScreen = lazy(async () => ({ default: (await import('./home/home-screen.tsx')).HomeScreen }));

function NotFoundScreen() {
  const { common, pages } = useWords();
  return (
    <MessageScreen title={pages.notFound.what} detail={pages.notFound.todo}>
      <Link to="/">{common.home}</Link>
    </MessageScreen>
  );
}

/** Draws the screen of the page's address into `root`, now and whenever the address changes, in the language of the browser's owner. */
export async function startApp(root: HTMLElement): Promise<void> {
  await speakPreferred();
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <BrowserRouter>
          <Suspense>
            <Routes>
              <Route path="/" element={<HomeScreen />} />
              <Route path="/room/:roomId" element={<RoomPage />} />
              <Route path="*" element={<NotFoundScreen />} />
            </Routes>
          </Suspense>
        </BrowserRouter>
        <Announcer />
      </ErrorBoundary>
    </StrictMode>,
  );
}
