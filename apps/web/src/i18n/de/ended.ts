/** The texts after a call, in German. */
import type { EndedMessages } from '../en/ended.ts';

const LET_IN = {
  title: 'Der Server konnte dich nicht einlassen',
  action: 'Versuch es gleich noch einmal.',
};

export const ended: EndedMessages = {
  broken: {
    detail: 'Dein Gespräch geht weiter: Ihr seht und hört euch wie bisher.',
    show: 'Gespräch wieder anzeigen',
  },
  rejoin: 'Zurück ins Gespräch',
  startAnother: 'Neues Gespräch',
  reasons: {
    left: { title: 'Du hast das Gespräch verlassen', action: 'Die anderen können ohne dich weitermachen.' },
    removed: {
      title: 'Du wurdest aus dem Gespräch entfernt',
      action: 'Die Person, die den Raum leitet, hat dich entfernt.',
    },
    replaced: {
      title: 'Das Gespräch läuft in einem anderen Tab',
      action: 'Du hast es ein zweites Mal geöffnet, und der neuere Tab hat übernommen.',
    },
    room_full: { title: 'Dieser Raum ist voll', action: 'Versuch es wieder, wenn jemand gegangen ist.' },
    room_locked: { title: 'Dieser Raum ist abgeschlossen', action: 'Bitte eine Person im Gespräch, ihn aufzuschließen.' },
    wrong_passcode: { title: 'Falsches Passwort', action: 'Frag die Person, die dich eingeladen hat.' },
    knock_pending: { title: 'Noch hat dich niemand eingelassen', action: 'Jemand im Gespräch muss dich einlassen.' },
    knock_denied: { title: 'Du wurdest nicht eingelassen', action: 'Frag die Person, die dich eingeladen hat.' },
    version_unsupported: {
      title: 'Diese Seite ist veraltet',
      action: 'Lade die Seite neu, um die neue Version zu bekommen.',
    },
    rate_limited: { title: 'Zu viele Versuche', action: 'Warte ein paar Sekunden und versuch es noch einmal.' },
    bad_request: {
      title: 'Der Server konnte die Anfrage nicht lesen',
      action: 'Nimm einen anderen Namen oder lade die Seite neu.',
    },
    not_joined: LET_IN,
    unavailable: LET_IN,
    internal: LET_IN,
  },
};
