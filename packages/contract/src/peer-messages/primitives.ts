/** What the bodies of several topics are made of. */
import * as v from 'valibot';
import { PARTICIPANT_ID_PATTERN } from '../limits.ts';

/** Longest age, in ms: no call lasts a month. */
export const AGE_MAX_MS = 30 * 86_400_000;

/** The id of a message or a file, chosen by its author: 72 random bits in base64url. */
export const idSchema = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{12}$/));

export const authorSchema = v.pipe(v.string(), v.regex(PARTICIPANT_ID_PATTERN));

/** A whole number from 0 up that a double holds exactly. */
export const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

export const ageSchema = v.pipe(countSchema, v.maxValue(AGE_MAX_MS));
