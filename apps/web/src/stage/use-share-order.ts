/** The participants who share a screen, in the order in which they began. */
import type { ParticipantId } from '@visavis/contract';
import { useEffect, useMemo, useRef } from 'react';

/** Those who continue keep their place, new ones follow; pure. */
export function shareOrder(before: readonly ParticipantId[], now: readonly ParticipantId[]): readonly ParticipantId[] {
  const going = before.filter((id) => now.includes(id));
  return [...going, ...now.filter((id) => !going.includes(id))];
}

/** The same array for as long as it has the same ids (ids have no spaces). */
export function useStableIds(ids: readonly ParticipantId[]): readonly ParticipantId[] {
  const text = ids.join(' ');
  return useMemo(() => (text === '' ? [] : text.split(' ')), [text]);
}

/** The sharers in order, from those who share now. */
export function useShareOrder(sharers: readonly ParticipantId[]): readonly ParticipantId[] {
  const before = useRef<readonly ParticipantId[]>([]);
  const order = useStableIds(shareOrder(before.current, sharers));
  useEffect(() => {
    before.current = order;
  }, [order]);
  return order;
}
