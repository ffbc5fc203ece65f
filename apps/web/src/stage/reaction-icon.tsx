/** The icon of each reaction. */
import type { ReactionKind } from '@visavis/engine';
import { Heart, Laugh, type LucideIcon, PartyPopper, Star, ThumbsDown, ThumbsUp } from 'lucide-react';

const ICONS: Record<ReactionKind, LucideIcon> = {
  'thumbs-up': ThumbsUp,
  heart: Heart,
  laugh: Laugh,
  party: PartyPopper,
  star: Star,
  'thumbs-down': ThumbsDown,
};

export function ReactionIcon({ kind, sizePx }: { readonly kind: ReactionKind; readonly sizePx: number }) {
  const Icon = ICONS[kind];
  return <Icon size={sizePx} aria-hidden="true" data-reaction={kind} />;
}
