/**
 * The entry of a room's page: begins the session at once, then loads the screens. With `?join` these come after the first picture,
 * which needs nothing of them.
 */
import '../design/global.css';
import { roomIdOfPath } from '@visavis/contract/room-id';
import { BASE_PATH } from '../browser/base-path.ts';
import { guardDrops } from '../browser/drop-guard.ts';
import { isLedHere, ledIntoCall } from '../browser/led-here.ts';
import { importWithRetry, retryStylesheets } from '../browser/retry-import.ts';
import { LANGUAGES, loadWords, preferredLanguage } from '../i18n/languages.ts';
import { chosenName } from '../preferences/remembered-name.ts';
import { type CallSession, openEarlySession } from '../session/call-session.ts';
import { rememberOff } from '../session/device-switches.ts';
import { showInstantView } from '../session/instant-view.ts';
import { takeEarlySocket } from '../session/page-socket.ts';
import { takeRejoin } from '../session/resume-marker.ts';

/**
 * When devices are asked for with `?join`, in ms, unless the first picture is there earlier: opening them takes the processor from the
 * connection. On a near server it is made by then, and on a far one nothing is lost.
 */
const DEVICES_AFTER_MS = 250;
/** The same for the screens' files. */
const SCREENS_AFTER_MS = 400;

retryStylesheets();
guardDrops();

// Whoever reads another language than English has its dictionary fetched beside the screens; they say so when it does not come.
const language = preferredLanguage();
loadWords(language).catch(() => null);

/** The page has nothing but the room's element, which this file may be earlier than. */
async function rootOfPage(): Promise<HTMLElement> {
  if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve));
  const root = document.getElementById('root');
  if (!root) throw new Error('room.html has an element with the id "root".');
  return root;
}

// Before anything is derived from the id.
const roomId = roomIdOfPath(location.pathname.slice(BASE_PATH.length)) ?? '';
const address = `${BASE_PATH}/room/${roomId}`;
if (roomId && location.pathname !== address) history.replaceState(null, '', address + location.search + location.hash);
// Whoever starts a call at home, reloads and goes back stays in this document, which knows no other screen: the address says where to.
const here = location.pathname;
addEventListener('popstate', () => location.pathname !== here && location.reload());
const mayCall = roomId !== '' && typeof RTCPeerConnection !== 'undefined';
const query = new URLSearchParams(location.search);
const isChosen = query.has('join') || (mayCall && takeRejoin(roomId));
const isLed = mayCall && isLedHere(roomId);
if (isChosen && isLed) {
  rememberOff(roomId);
  ledIntoCall.set(true);
}
const session = mayCall ? openEarlySession(roomId) : null;
if (!session) takeEarlySocket()?.socket.close();

if (session && !isChosen) {
  session.openDevices();
  // The door comes beside the screens, which say so when it does not.
  import('../prejoin/prejoin-screen.tsx').catch(() => null);
}

/** Fetches the screens' files, which the page only names: at first they would be in the way of this one. */
function fetchScreens(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'preload';
}

/** Joins, and shows the first picture when it comes. */
async function join({ call, openDevices }: CallSession): Promise<void> {
  const joined = call.join(chosenName(query, LANGUAGES[language].guest));
  setTimeout(openDevices, DEVICES_AFTER_MS);
  const root = await rootOfPage();
  setTimeout(fetchScreens, SCREENS_AFTER_MS);
  await showInstantView(root, roomId, call, joined);
}

async function drawPage(): Promise<void> {
  if (session && isChosen) await join(session);
  fetchScreens();
  const { drawRoom } = await importWithRetry(() => import('./mount-room.tsx'));
  await drawRoom(await rootOfPage(), roomId);
}

void drawPage();
