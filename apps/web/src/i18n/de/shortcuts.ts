/** What each key does during a call, in German. */
import type { ShortcutMessages } from '../en/shortcuts.ts';

export const shortcuts: ShortcutMessages = {
  microphone: 'Mikrofon an oder aus',
  camera: 'Kamera an oder aus',
  share: 'Teilen starten oder beenden',
  chat: 'Chat',
  people: 'Personen',
  hand: 'Hand heben oder senken',
  list: 'Tastenkürzel',
  escape: 'Dialog oder Leiste schließen',
  talk: 'Gedrückt halten, um zu sprechen',
  speaking: 'Grüner Rahmen: spricht gerade',
  names: { space: 'Leertaste', escape: 'Esc' },
  areOn: { title: 'Kürzel mit einer Taste', detail: 'Ausschalten, wenn sie andere Apps stören.' },
};
