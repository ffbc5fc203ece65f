/** The entry of every page but a room's: the screens, and nothing of a call. */
import './design/global.css';
import { App } from './app.tsx';
import { drawPage } from './draw-page.tsx';
import { guardDrops } from './drop-guard.ts';
import { keepFetchingStyles } from './fetch-again.ts';

keepFetchingStyles();
guardDrops();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has an element with the id "root".');
void drawPage(root, <App />);
