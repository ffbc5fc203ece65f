/** The local hand, raised or not. */
import type { Call } from '@visavis/engine';
import { Hand } from 'lucide-react';
import { IconButton } from '../design/icon-button.tsx';
import { useMessages } from '../i18n/language.ts';

/** Raises the local hand, or lowers it. */
export function toggleHand(call: Call): void {
  call.raiseHand(call.snapshot.get().self?.handRaisedAt === null);
}

interface HandButtonProps {
  readonly isUp: boolean;
  readonly className?: string;
  readonly onToggle: () => void;
}

export function HandButton({ isUp, className = '', onToggle }: HandButtonProps) {
  const { room } = useMessages();
  return (
    <IconButton
      className={className}
      shortcut="H"
      label={isUp ? room.lowerHand : room.raiseHand}
      icon={<Hand size={20} aria-hidden="true" />}
      tone={isUp ? 'active' : 'neutral'}
      onClick={onToggle}
    />
  );
}
