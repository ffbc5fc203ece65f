/** The texts after a call, in German. */
import type { EndedMessages } from '../en/ended.ts';

const LET_IN = {
  what: 'Der Server konnte dich nicht einlassen',
  todo: 'Versuch es gleich noch einmal.',
};

export const ended: EndedMessages = {
  broken: {
    todo: 'Dein Gespräch geht weiter: Ihr seht und hört euch wie bisher.',
    show: 'Gespräch wieder anzeigen',
  },
  rejoin: 'Zurück ins Gespräch',
  startAnother: 'Neues Gespräch',
  reasons: {
    left: { what: 'Du hast das Gespräch verlassen', todo: 'Die anderen können ohne dich weiterreden.' },
    removed: {
      what: 'Du wurdest aus dem Gespräch entfernt',
      todo: 'Die Person, die den Raum leitet, hat dich entfernt.',
    },
    replaced: {
      what: 'Das Gespräch läuft in einem anderen Tab',
      todo: 'Du hast es ein zweites Mal geöffnet, und der neuere Tab hat übernommen.',
    },
    room_full: { what: 'Dieser Raum ist voll', todo: 'Versuch es wieder, wenn jemand gegangen ist.' },
    room_locked: { what: 'Dieser Raum ist abgeschlossen', todo: 'Bitte jemanden im Raum, ihn aufzuschließen.' },
    wrong_passcode: { what: 'Falsches Passwort', todo: 'Frag die Person, die dich eingeladen hat.' },
    knock_pending: { what: 'Noch hat dich niemand eingelassen', todo: 'Jemand im Gespräch muss dich einlassen.' },
    knock_denied: { what: 'Du wurdest nicht eingelassen', todo: 'Frag die Person, die dich eingeladen hat.' },
    version_unsupported: {
      what: 'Diese Seite ist veraltet',
      todo: 'Lade die Seite neu, um die neue Version zu bekommen.',
    },
    rate_limited: { what: 'Zu viele Versuche', todo: 'Warte ein paar Sekunden und versuch es noch einmal.' },
    bad_request: { what: 'Der Server konnte die Anfrage nicht lesen', todo: 'Nimm einen anderen Namen oder lade die Seite neu.' },
    not_joined: LET_IN,
    unavailable: LET_IN,
    internal: LET_IN,
  },
};
