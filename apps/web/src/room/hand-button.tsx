/** Our own hand, up or down. */
import type { Call } from '@visavis/engine';
import { Hand } from 'lucide-react';
import { IconButton } from '../design/icon-button.tsx';
import { words } from '../words.ts';

/** Raises our hand, or lowers it. */
export function toggleHand(call: Call): void {
  call.raiseHand(call.snapshot.get().self?.handRaisedAt === null);
}

interface HandButtonProps {
  readonly isUp: boolean;
  readonly className?: string;
  readonly onToggle: () => void;
}

export function HandButton({ isUp, className = '', onToggle }: HandButtonProps) {
  return (
    <IconButton
      className={className}
      label={isUp ? words.hand.lower : words.hand.raise}
      icon={<Hand size={20} aria-hidden="true" />}
      tone={isUp ? 'active' : 'neutral'}
      onClick={onToggle}
    />
  );
}
