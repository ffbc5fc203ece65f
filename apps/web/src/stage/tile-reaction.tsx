/** The reaction of a participant, rising over their tile. Only this renders again with a new one. */
import type { ParticipantId } from '@visavis/contract';
import type { Reactions } from '@visavis/engine';
import { Suspense } from 'react';
import { useReadable } from '../browser/use-readable.ts';
import { lazyPart } from '../design/lazy-part.ts';
import css from './tile-reaction.module.css';

const ReactionIcon = lazyPart(async () => (await import('./reaction-icon.tsx')).ReactionIcon);

export function TileReaction({ id, reactions }: { readonly id: ParticipantId; readonly reactions: Reactions }) {
  const reaction = useReadable(reactions.snapshot).get(id);
  if (!reaction) return null;
  return (
    <Suspense>
      <div key={reaction.serial} className={css.reaction}>
        <ReactionIcon kind={reaction.kind} sizePx={44} />
      </div>
    </Suspense>
  );
}
