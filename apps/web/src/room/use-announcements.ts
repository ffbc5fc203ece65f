/** Tells screen readers who comes, goes and falls silent; each change once. */
import type { RemoteParticipant } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { announce } from '../design/announcer.tsx';
import { linkWords } from '../words.ts';

/** What to say about the difference between two moments; pure. */
export function newsOf(before: readonly RemoteParticipant[], now: readonly RemoteParticipant[]): string[] {
  const known = new Map(before.map((participant) => [participant.id, participant]));
  const here = new Set(now.map(({ id }) => id));
  const gone = before.filter(({ id }) => !here.has(id)).map(({ name }) => `${name} left`);
  const changed = now.flatMap((participant) => {
    const previous = known.get(participant.id);
    return previous ? changesOf(previous, participant) : [`${participant.name} joined`];
  });
  return [...gone, ...changed];
}

function changesOf(before: RemoteParticipant, now: RemoteParticipant): string[] {
  if (before === now) return [];
  const news: string[] = [];
  if (before.media.microphone !== now.media.microphone) news.push(`${now.name} ${now.media.microphone ? 'unmuted' : 'muted'}`);
  if (now.handRaisedAt !== null && before.handRaisedAt === null) news.push(`${now.name} raised a hand`);
  if (before.link !== now.link && before.link !== 'connecting') {
    news.push(now.link === 'connected' ? `${now.name} is back` : (linkWords(now.link, now.name)?.what ?? ''));
  }
  return news.filter(Boolean);
}

/** Announces the changes from one rendering to the next; who was there when we came is no news. */
export function useAnnouncements(participants: readonly RemoteParticipant[]): void {
  const before = useRef(participants);
  useEffect(() => {
    for (const text of newsOf(before.current, participants)) announce(text);
    before.current = participants;
  }, [participants]);
}
