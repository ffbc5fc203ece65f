/** The texts of the home page, in German. */
import type { HomeMessages } from '../en/home.ts';

export const home: HomeMessages = {
  title: ['Auge in Auge,', 'ein Link genügt.'],
  lead: 'Gespräch beginnen, Link schicken, reden. Das Video geht direkt von Browser zu Browser. Kein Konto, keine Installation.',
  start: 'Gespräch beginnen',
  or: 'oder',
  room: 'Link oder Raumname',
  join: 'Beitreten',
  complaints: {
    empty: 'Gib den Namen eines Raums ein oder füge seinen Link ein.',
    other_host: 'Dieser Link führt zu einer anderen Seite. Öffne ihn in der Adressleiste.',
    no_room: 'Dieser Link führt in keinen Raum.',
    bad_name: 'Der Name eines Raums braucht einen Buchstaben oder eine Ziffer und hat höchstens 64 Zeichen.',
  },
  recent: 'Letzte Räume',
  forget: (room) => `${room} entfernen`,
  facts: [
    { title: 'Verschlüsselt', detail: 'direkt von Browser zu Browser' },
    { title: 'Zuverlässig', detail: 'läuft weiter, auch wenn der Server neu startet' },
    { title: 'Selbst gehostet', detail: 'läuft auf deinem eigenen Server' },
  ],
};
