/** The announcements about connections; the notice about the whole call announces itself. Pure. */
import type { CallStatus } from '@visavis/engine/insight';
import type { StatusMessages } from '../i18n/en/status.ts';
import { linkText } from './status-text.ts';

/** The announcements for the difference between two statuses. @param names of the participants by their id. */
export function statusAnnouncements(
  before: CallStatus,
  now: CallStatus,
  names: ReadonlyMap<string, string>,
  messages: StatusMessages,
): readonly { readonly about: string; readonly text: string }[] {
  if (before.links === now.links) return [];
  const changed = [...now.links].flatMap(([id, status]) => {
    const known = before.links.get(id);
    const name = names.get(id);
    if (!known || name === undefined || known.state === status.state || known.state === 'connecting') return [];
    if (known.isShared && status.state === 'well') return [];
    const text = status.state === 'well' ? messages.back(name) : !status.isShared && linkText(status, name, messages);
    return text ? [{ about: `link ${id}`, text }] : [];
  });
  const wasOut = [...before.links.values()].some(({ isShared }) => isShared);
  const isOut = [...now.links.values()].some(({ isShared }) => isShared);
  const isRestored = wasOut && !isOut && now.connection === 'carrying';
  return isRestored ? [{ about: 'call', text: messages.restored }, ...changed] : changed;
}
