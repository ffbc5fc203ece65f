/** Topic `file`: the files that a participant shares, and their transfer. The bytes travel in frames (file-frame.ts). */
import * as v from 'valibot';
import type { Parsed } from '../parse.ts';
import { cleanFileName } from './file-name.ts';
import { ageSchema, countSchema, idSchema } from './primitives.ts';

/** A number of 32 bits that the receiver chooses. */
const transferSchema = v.pipe(countSchema, v.maxValue(2 ** 32 - 1));

export const fileSchema = v.variant('kind', [
  /** Asks for all files that the receiver of this shares; sent when the channel opens, and by a page that has just subscribed. */
  v.object({ kind: v.literal('hello') }),
  v.object({
    kind: v.literal('offer'),
    id: idSchema,
    name: v.pipe(v.string(), v.transform(cleanFileName)),
    sizeBytes: countSchema,
    /** How long ago it was first shared, in ms; 0 from a client that does not send it. */
    ageMs: v.fallback(ageSchema, 0),
  }),
  v.object({ kind: v.literal('withdraw'), id: idSchema }),
  /** Asks for this file from this byte on, under this number. */
  v.object({ kind: v.literal('take'), id: idSchema, transfer: transferSchema, fromByte: countSchema }),
  /** Everything up to this byte is checked and stored. */
  v.object({ kind: v.literal('stored'), transfer: transferSchema, upToByte: countSchema }),
  /** Asks for no more of it. */
  v.object({ kind: v.literal('stop'), transfer: transferSchema }),
  /** It cannot be sent: it is shared no more, or cannot be read. */
  v.object({ kind: v.literal('refuse'), transfer: transferSchema, reason: v.picklist(['gone', 'unreadable']) }),
]);
export type FileBody = Parsed<typeof fileSchema>;
