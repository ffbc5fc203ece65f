/**
 * The entry of a room's page: starts the session at once, then loads the screens. An immediate join loads these after the first frame, which
 * does not need them. session/startup-plan.ts has all phases and delays.
 */
import '../design/global.css';
import { roomIdOfPath } from '@visavis/contract/room-id';
import { BASE_PATH } from '../browser/base-path.ts';
import { guardDrops } from '../browser/drop-guard.ts';
import { openedByOtherSite } from '../browser/opened-by-other-site.ts';
import { importWithRetry, retryStylesheets } from '../browser/retry-import.ts';
import { LANGUAGES, loadMessages, preferredLanguage } from '../i18n/languages.ts';
import { nameToJoin } from '../preferences/remembered-name.ts';
import { showInstantView } from '../room/instant-view.ts';
import { type CallSession, openEarlySession } from '../session/call-session.ts';
import { readJoinIntent } from '../session/join-intent.ts';
import { takeEarlySocket } from '../session/page-socket.ts';
import { DEVICES_AFTER_MS, SCREEN_FILES_AFTER_MS } from '../session/startup-plan.ts';
import { rememberTurnedOff } from '../session/turned-off-devices.ts';

retryStylesheets();
guardDrops();

// The texts of a language other than English are loaded beside the screens, which retry a failure.
const language = preferredLanguage();
loadMessages(language).catch(() => null);

/** The only element of the page, which this script may precede. */
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
// A call that was started on the home page stays in that document after reload and back navigation: its URL decides about the screen.
const here = location.pathname;
addEventListener('popstate', () => location.pathname !== here && location.reload());
const mayCall = roomId !== '' && typeof RTCPeerConnection !== 'undefined';
const intent = mayCall ? readJoinIntent(roomId) : null;
if (intent?.isImmediate && intent.isFromOtherSite) {
  rememberTurnedOff(roomId);
  openedByOtherSite.set(true);
}
const session = mayCall ? openEarlySession(roomId) : null;
if (!session) takeEarlySocket()?.socket.close();

if (session && !intent?.isImmediate) {
  session.openDevices();
  // Pre-join is loaded beside the screens, which retry a failure.
  import('../prejoin/prejoin-screen.tsx').catch(() => null);
}

/** Requests the screens' files, which the page only names: earlier, they would compete with this one. */
function fetchScreens(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="later"]')) link.rel = 'preload';
}

/** Joins, and resolves when the screens are needed. */
async function join({ call, openDevices }: CallSession, name: string): Promise<void> {
  const joined = call.join(nameToJoin(name, LANGUAGES[language].guest));
  setTimeout(openDevices, DEVICES_AFTER_MS);
  const root = await rootOfPage();
  setTimeout(fetchScreens, SCREEN_FILES_AFTER_MS);
  await showInstantView(root, roomId, call, joined);
}

async function drawPage(): Promise<void> {
  if (session && intent?.isImmediate) await join(session, intent.name);
  fetchScreens();
  const { mountRoom } = await importWithRetry(() => import('./mount-room.tsx'));
  await mountRoom(await rootOfPage(), roomId, intent);
}

void drawPage();
