/** The bare relay in a process of its own, so that its memory and its processor time are its alone; tells its origin to its parent. */
import { startBareServer } from '../bare-server.mjs';

const { origin } = await startBareServer();
process.send(origin);
