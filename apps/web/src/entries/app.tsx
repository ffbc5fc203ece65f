/** The routes of the home page. */
import { roomIdOfPath } from '@visavis/contract/room-id';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Link, Route, Routes, useLocation } from 'react-router-dom';
import { BASE_PATH } from '../browser/base-path.ts';
import { MessageScreen } from '../design/message-screen.tsx';
import { HomeScreen } from '../home/home-screen.tsx';
import { useMessages } from '../i18n/language.ts';

// A room's link loads a page of its own (room.html); navigation from here loads its screens on demand.
const RoomPage = lazy(async () => ({ default: (await import('../room/room-page.tsx')).RoomPage }));

const DiagnosticsScreen = lazy(async () => ({
  default: (await import('../diagnostics/diagnostics-screen.tsx')).DiagnosticsScreen,
}));

function RoomOfAddress() {
  return <RoomPage roomId={roomIdOfPath(useLocation().pathname) ?? ''} intent={null} />;
}

function NotFoundScreen() {
  const { common, pages } = useMessages();
  return (
    <MessageScreen title={pages.notFound.title} detail={pages.notFound.action}>
      <Link to="/">{common.home}</Link>
    </MessageScreen>
  );
}

export function App() {
  return (
    <BrowserRouter basename={BASE_PATH}>
      <Suspense>
        <Routes>
          <Route path="/" element={<HomeScreen />} />
          <Route path="/room/:roomId" element={<RoomOfAddress />} />
          <Route path="/diagnostics" element={<DiagnosticsScreen />} />
          <Route path="*" element={<NotFoundScreen />} />
        </Routes>
      </Suspense>
    </BrowserRouter>
  );
}
