/** Topics `device` and `screen`: the status of the sender's camera or share, null for none; `hello` requests the receiver's status. */
import * as v from 'valibot';

/** Requests the receiver's status: one that was sent before the page subscribed is lost. */
export const HELLO = 'hello';

/** A status that this version does not have counts as none. */
const statusOf = <const Status extends string>(values: readonly Status[]) =>
  v.fallback(v.nullable(v.picklist([...values, HELLO])), null);

/** The problems that concern the receiver. */
export const CAMERA_PROBLEMS = ['in_use', 'interrupted', 'unplugged', 'permission_denied', 'failed'] as const;
export type CameraProblem = (typeof CAMERA_PROBLEMS)[number];

/** Why a camera is off although its participant switched it on. */
export const cameraStatusSchema = statusOf(CAMERA_PROBLEMS);

/** `paused`: the shared window is minimized. */
export const screenStatusSchema = statusOf(['paused']);
