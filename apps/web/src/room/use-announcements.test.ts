import type { RemoteParticipant } from '@visavis/engine';
import { expect, test } from 'vitest';
import { screens } from '../i18n/en/screens.ts';
import { newsOf } from './use-announcements.ts';

const ana: RemoteParticipant = {
  id: 'a',
  name: 'Ana',
  media: { microphone: true, camera: true, screen: false, screenAudio: false },
  handRaisedAt: null,
  presence: 'here',
  client: 'full',
  link: 'connected',
  hasConnected: true,
  quality: 'unknown',
  isFrozen: false,
  tracks: { microphone: null, camera: null, screen: null, screenAudio: null },
};
const ben: RemoteParticipant = { ...ana, id: 'b', name: 'Ben' };
const sharing = { ...ana.media, screen: true };
const muted = { ...ana.media, microphone: false };

test.each([
  ['somebody comes', [ana], [ana, ben], ['Ben joined']],
  ['somebody goes', [ana, ben], [ben], ['Ana left']],
  ['somebody has another name', [ana], [{ ...ana, name: 'Bea' }], ['Ana is now Bea']],
  ['somebody mutes', [ana], [{ ...ana, media: muted }], ['Ana muted']],
  ['somebody unmutes', [{ ...ana, media: muted }], [ana], ['Ana unmuted']],
  ['a hand goes up', [ana], [{ ...ana, handRaisedAt: 7 }], ['Ana raised a hand']],
  ['a hand goes down', [{ ...ana, handRaisedAt: 7 }], [ana], []],
  ['somebody shares a screen', [ana], [{ ...ana, media: sharing }], ['Ana is sharing their screen']],
  ['somebody stops sharing', [{ ...ana, media: sharing }], [ana], ['Ana stopped sharing']],
  ['a link changes', [ana], [{ ...ana, link: 'reconnecting' as const }], []],
  ['a picture comes or goes', [ana], [{ ...ana, tracks: { ...ana.tracks } }], []],
  ['much changes at once', [ana], [{ ...ana, media: muted, handRaisedAt: 7 }], ['Ana muted. Ana raised a hand']],
  ['nothing changes', [ana, ben], [ana, ben], []],
])('when %s, screen readers hear it once', (_what, before, now, news) => {
  expect(newsOf(before, now, screens).map(({ text }) => text)).toEqual(news);
});
