/** Runs the bare relay in a process of its own, so that its memory and processor time are measured alone. Sends its origin to its parent. */
import { startBareServer } from '../bare-server.mjs';

const { origin } = await startBareServer();
process.send?.(origin);
