/** The screens by address, and nothing else. */
import '@fontsource-variable/inter/wght.css';
import { type ComponentType, lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Link, Route, Routes } from 'react-router-dom';
import { Announcer } from './design/announcer.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { MessageScreen } from './message-screen.tsx';
import { speakPreferred, useWords } from './words/language.ts';

/** The screens that one page needs and another does not. */
interface Screens {
  readonly HomeScreen: ComponentType;
  readonly RoomPage: ComponentType;
}

// Fetched when somebody goes there from another page.
const LATER: Screens = {
  HomeScreen: lazy(async () => ({ default: (await import('./home/home-screen.tsx')).HomeScreen })),
  RoomPage: lazy(async () => ({ default: (await import('./room/room-page.tsx')).RoomPage })),
};

function NotFoundScreen() {
  const { common, pages } = useWords();
  return (
    <MessageScreen title={pages.notFound.what} detail={pages.notFound.todo}>
      <Link to="/">{common.home}</Link>
    </MessageScreen>
  );
}

/**
 * Draws the screen of the page's address into `root`, now and whenever the address changes, in the language of the browser's owner.
 *
 * @param loaded what is there already, so that it is drawn at once.
 */
export async function startApp(root: HTMLElement, loaded: Partial<Screens>): Promise<void> {
  await speakPreferred();
  const { HomeScreen, RoomPage } = { ...LATER, ...loaded };
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
