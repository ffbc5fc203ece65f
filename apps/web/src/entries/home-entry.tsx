/** The entry of every page but a room's: its screens, and no code of a call. */
import '../design/global.css';
import { guardDrops } from '../browser/drop-guard.ts';
import { retryStylesheets } from '../browser/retry-import.ts';
import { drawPage } from '../design/mount-page.tsx';
import { App } from './app.tsx';

retryStylesheets();
guardDrops();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has an element with the id "root".');
void drawPage(root, <App />);
