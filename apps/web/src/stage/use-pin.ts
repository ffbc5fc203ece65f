/** The pinned tile. */
import type { ParticipantId } from '@visavis/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { personKey, screenKey, type TileKey } from './layout/stage-layout.ts';

/** The pinned tile, and its toggle. It is unpinned when its participant leaves, and a pinned participant gives way to a new screen. */
export function usePin(
  ids: readonly ParticipantId[],
  screens: readonly ParticipantId[],
): [TileKey | null, (key: TileKey) => void] {
  const [pinned, setPinned] = useState<TileKey | null>(null);
  const shared = useRef(screens);
  useEffect(() => {
    const isNew = screens.some((id) => !shared.current.includes(id));
    shared.current = screens;
    if (isNew) setPinned((key) => (key?.startsWith('person:') ? null : key));
  }, [screens]);
  useEffect(() => {
    const present: readonly TileKey[] = [...ids.map(personKey), ...screens.map(screenKey)];
    setPinned((key) => (key !== null && present.includes(key) ? key : null));
  }, [ids, screens]);
  const toggle = useCallback((key: TileKey) => setPinned((before) => (before === key ? null : key)), []);
  return [pinned, toggle];
}
