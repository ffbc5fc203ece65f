/** The texts after a call; they come with its last screen. */
import type { EndReason } from '@visavis/engine';
import { useReadable } from '../browser/use-readable.ts';
import type { Trouble } from './en.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

const en = {
  broken: {
    todo: 'Your call goes on: you still see and hear each other.',
    show: 'Show the call again',
  },
  rejoin: 'Rejoin',
  startAnother: 'Start a new call',
  reasons: {
    left: { what: 'You left the call', todo: 'The others can go on without you.' },
    removed: { what: 'You were removed from the call', todo: 'The host removed you.' },
    replaced: {
      what: 'The call goes on in another tab',
      todo: 'You opened it a second time, and the newer tab took over.',
    },
    room_full: { what: 'This room is full', todo: 'Try again when someone has left.' },
    room_locked: { what: 'This room is locked', todo: 'Ask someone in the call to unlock it.' },
    wrong_passcode: { what: 'Wrong passcode', todo: 'Ask the person who invited you.' },
    knock_pending: { what: 'No one has let you in yet', todo: 'Someone in the call has to let you in.' },
    knock_denied: { what: 'You were not let in', todo: 'Ask the person who invited you.' },
    version_unsupported: { what: 'This page is out of date', todo: 'Reload the page to get the new version.' },
    rate_limited: { what: 'Too many attempts', todo: 'Wait a few seconds, then try again.' },
    bad_request: { what: 'The server could not read the request', todo: 'Try another name, or reload the page.' },
    not_joined: { what: 'The server could not let you in', todo: 'Try again in a moment.' },
    unavailable: { what: 'The server could not let you in', todo: 'Try again in a moment.' },
    internal: { what: 'The server could not let you in', todo: 'Try again in a moment.' },
  } satisfies Record<EndReason, Trouble>,
};

export type EndedWords = Readonly<typeof en>;

const LET_IN_DE = {
  what: 'Der Server konnte dich nicht einlassen',
  todo: 'Versuch es gleich noch einmal.',
};

const de: EndedWords = {
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
    not_joined: LET_IN_DE,
    unavailable: LET_IN_DE,
    internal: LET_IN_DE,
  },
};

const LET_IN_FR = {
  what: 'Le serveur n’a pas pu vous faire entrer',
  todo: 'Réessayez dans un instant.',
};

const fr: EndedWords = {
  broken: {
    todo: 'Votre appel continue : vous vous voyez et vous entendez toujours.',
    show: 'Afficher de nouveau l’appel',
  },
  rejoin: 'Revenir dans l’appel',
  startAnother: 'Nouvel appel',
  reasons: {
    left: { what: 'Vous avez quitté l’appel', todo: 'Les autres peuvent continuer sans vous.' },
    removed: {
      what: 'On vous a fait sortir de l’appel',
      todo: 'L’organisateur vous a retiré.',
    },
    replaced: {
      what: 'L’appel continue dans un autre onglet',
      todo: 'Vous l’avez ouvert une deuxième fois, et l’onglet le plus récent a pris le relais.',
    },
    room_full: { what: 'Cette salle est pleine', todo: 'Réessayez quand quelqu’un sera parti.' },
    room_locked: { what: 'Cette salle est verrouillée', todo: 'Demandez à quelqu’un à l’intérieur de la déverrouiller.' },
    wrong_passcode: { what: 'Code incorrect', todo: 'Demandez-le à la personne qui vous invite.' },
    knock_pending: { what: 'Personne ne vous a encore ouvert', todo: 'Un participant doit vous laisser entrer.' },
    knock_denied: { what: 'On ne vous a pas laissé entrer', todo: 'Adressez-vous à la personne qui vous invite.' },
    version_unsupported: {
      what: 'Cette page est périmée',
      todo: 'Rechargez la page pour obtenir la nouvelle version.',
    },
    rate_limited: { what: 'Trop de tentatives', todo: 'Attendez quelques secondes, puis réessayez.' },
    bad_request: { what: 'Le serveur n’a pas pu lire la demande', todo: 'Essayez un autre nom, ou rechargez la page.' },
    not_joined: LET_IN_FR,
    unavailable: LET_IN_FR,
    internal: LET_IN_FR,
  },
};

const LET_IN_ES = {
  what: 'El servidor no ha podido dejarte entrar',
  todo: 'Inténtalo de nuevo en un momento.',
};

const es: EndedWords = {
  broken: {
    todo: 'Tu llamada sigue: os veis y os oís como antes.',
    show: 'Mostrar la llamada de nuevo',
  },
  rejoin: 'Volver a entrar',
  startAnother: 'Nueva llamada',
  reasons: {
    left: { what: 'Has salido de la llamada', todo: 'Los demás pueden seguir sin ti.' },
    removed: { what: 'Te han sacado de la llamada', todo: 'Te ha expulsado la persona que organiza la llamada.' },
    replaced: {
      what: 'La llamada sigue en otra pestaña',
      todo: 'La has abierto por segunda vez y la pestaña más reciente ha tomado el relevo.',
    },
    room_full: { what: 'Esta sala está llena', todo: 'Inténtalo de nuevo cuando alguien se haya ido.' },
    room_locked: { what: 'Esta sala está cerrada', todo: 'Pide a alguien de dentro que la abra.' },
    wrong_passcode: { what: 'Código incorrecto', todo: 'Pídeselo a quien te ha invitado.' },
    knock_pending: { what: 'Aún no te ha abierto nadie', todo: 'Alguien de dentro tiene que abrirte.' },
    knock_denied: { what: 'No te han dejado entrar', todo: 'Pregunta a quien te ha invitado.' },
    version_unsupported: {
      what: 'Esta página está anticuada',
      todo: 'Recarga la página para obtener la nueva versión.',
    },
    rate_limited: { what: 'Demasiados intentos', todo: 'Espera unos segundos e inténtalo de nuevo.' },
    bad_request: { what: 'El servidor no ha podido leer la petición', todo: 'Prueba con otro nombre o recarga la página.' },
    not_joined: LET_IN_ES,
    unavailable: LET_IN_ES,
    internal: LET_IN_ES,
  },
};

export const ENDED_WORDS: Readonly<Record<Language, EndedWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useEndedWords = (): EndedWords => ENDED_WORDS[useReadable(language)];
