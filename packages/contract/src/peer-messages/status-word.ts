/** Topics `device` and `screen`: one word about the sender's own camera or share, null for none; `hello` asks the receiver for its word. */
import * as v from 'valibot';

/** Asks for the word of the receiver: what it sent before the page listened is lost. */
export const HELLO = 'hello';

/** A word that this version does not have counts as none. */
const wordOf = <const Word extends string>(words: readonly Word[]) => v.fallback(v.nullable(v.picklist([...words, HELLO])), null);

/** What the receiver can make something of; any other trouble is between a participant and the browser. */
export const CAMERA_PROBLEMS = ['in_use', 'interrupted', 'unplugged', 'permission_denied', 'failed'] as const;
export type CameraProblem = (typeof CAMERA_PROBLEMS)[number];

/** Why a camera is off although its participant has it on. */
export const cameraStatusSchema = wordOf(CAMERA_PROBLEMS);

/** `paused`: the shared window is minimized. */
export const screenStatusSchema = wordOf(['paused']);
