/** The entry of every page but a room's: the screens, and nothing of a call. */
import './design/global.css';
import { startApp } from './app.tsx';
import { HomeScreen } from './home/home-screen.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has an element with the id "root".');
void startApp(root, { HomeScreen });
