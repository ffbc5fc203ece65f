/** Whose screens are shared, in the order in which they began. */
import type { ParticipantId } from '@visavis/contract';
import { useEffect, useMemo, useRef } from 'react';

/** Those who go on keep their place, whoever began since comes after them; pure. */
export function shareOrder(before: readonly ParticipantId[], now: readonly ParticipantId[]): readonly ParticipantId[] {
  const going = before.filter((id) => now.includes(id));
  return [...going, ...now.filter((id) => !going.includes(id))];
}

/** The same list for as long as it has the same ids: an id has no space in it. */
export function useStableIds(ids: readonly ParticipantId[]): readonly ParticipantId[] {
  const text = ids.join(' ');
  return useMemo(() => (text === '' ? [] : text.split(' ')), [text]);
}

/** The sharers in order, by those who share now. */
export function useShareOrder(sharers: readonly ParticipantId[]): readonly ParticipantId[] {
  const before = useRef<readonly ParticipantId[]>([]);
  const order = useStableIds(shareOrder(before.current, sharers));
  useEffect(() => {
    before.current = order;
  }, [order]);
  return order;
}
