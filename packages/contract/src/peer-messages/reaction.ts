/** Topic `reaction`: a sign that is rendered for a moment and never stored. */
import * as v from 'valibot';

/** In their order on the screen. */
export const REACTIONS = ['thumbs-up', 'heart', 'laugh', 'party', 'star', 'thumbs-down'] as const;

export const reactionSchema = v.picklist(REACTIONS);
export type ReactionKind = v.InferOutput<typeof reactionSchema>;
