/** The whole tile as a button: pins it, or unpins it. */
import { Pin, PinOff } from 'lucide-react';
import css from './tile-pin.module.css';

interface TilePinProps {
  /** What pressing does. */
  readonly label: string;
  readonly isPinned: boolean;
  readonly onPress: () => void;
}

export function TilePin({ label, isPinned, onPress }: TilePinProps) {
  const Icon = isPinned ? PinOff : Pin;
  return (
    <button type="button" className={css.pin} aria-label={label} title={label} onClick={onPress}>
      <Icon size={16} aria-hidden="true" />
    </button>
  );
}
