/** Announces who joins, leaves, mutes and shares; each change once. `status-announcements.ts` announces the connections. */
import type { RemoteParticipant } from '@visavis/engine';
import { useEffect, useRef } from 'react';
import { announce } from '../design/announcer.tsx';
import type { Messages } from '../i18n/en/screens.ts';
import { currentMessages } from '../i18n/language.ts';

/** The announcements for the difference between two snapshots, one or more sentences for each participant; pure. */
export function announcementsOf(
  before: readonly RemoteParticipant[],
  now: readonly RemoteParticipant[],
  messages: Messages,
): { readonly about: string; readonly text: string }[] {
  const known = new Map(before.map((participant) => [participant.id, participant]));
  const here = new Set(now.map(({ id }) => id));
  const gone = before
    .filter(({ id }) => !here.has(id))
    .map(({ id, name }) => ({ about: id, text: messages.announcements.left(name) }));
  const changed = now.flatMap((participant) => {
    const previous = known.get(participant.id);
    const news = previous ? changesOf(previous, participant, messages) : [messages.announcements.joined(participant.name)];
    return news.length > 0 ? [{ about: participant.id, text: news.join('. ') }] : [];
  });
  return [...gone, ...changed];
}

function changesOf(before: RemoteParticipant, now: RemoteParticipant, messages: Messages): string[] {
  const { announcements: say } = messages;
  if (before === now) return [];
  const news: string[] = [];
  if (before.name !== now.name) news.push(say.renamed(before.name, now.name));
  if (before.media.microphone !== now.media.microphone)
    news.push(now.media.microphone ? say.unmuted(now.name) : say.muted(now.name));
  if (before.media.screen !== now.media.screen)
    news.push(now.media.screen ? say.sharing(now.name) : say.stoppedSharing(now.name));
  if (now.handRaisedAt !== null && before.handRaisedAt === null) news.push(say.handUp(now.name));
  return news;
}

/** Announces the changes from one render to the next; participants who were present at the join are no change. */
export function useAnnouncements(participants: readonly RemoteParticipant[]): void {
  const before = useRef(participants);
  useEffect(() => {
    for (const { text, about } of announcementsOf(before.current, participants, currentMessages())) announce(text, about);
    before.current = participants;
  }, [participants]);
}
