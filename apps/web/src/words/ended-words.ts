/** The texts after a call; they come with its last screen. */
import type { EndReason } from '@visavis/engine';
import { useReadable } from '../room/use-readable.ts';
import type { Trouble } from './en.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

const en = {
  rejoin: 'Rejoin',
  startAnother: 'Start another',
  reasons: {
    left: { what: 'You left the call', todo: 'The others can go on without you.' },
    removed: { what: 'You were removed from the call', todo: 'Somebody who hosts the room ended your visit.' },
    replaced: {
      what: 'The call goes on in another tab',
      todo: 'You opened it a second time, and the newer tab took over.',
    },
    room_full: { what: 'This room is full', todo: 'Every seat is taken. Try again when somebody has left.' },
    room_locked: { what: 'This room is locked', todo: 'Ask somebody inside to unlock it.' },
    wrong_passcode: { what: 'That is not the passcode', todo: 'Ask whoever invited you for it.' },
    knock_pending: { what: 'Nobody has let you in yet', todo: 'Somebody inside has to open.' },
    knock_denied: { what: 'You were not let in', todo: 'Ask whoever invited you.' },
    version_unsupported: { what: 'This page is out of date', todo: 'The server speaks another version. Reload the page.' },
    rate_limited: { what: 'Too many tries', todo: 'Wait a few seconds, then try again.' },
    bad_request: { what: 'The server did not understand', todo: 'Try another name, or reload the page.' },
    not_joined: { what: 'The server could not let you in', todo: 'It is not your fault. Try again in a moment.' },
    unavailable: { what: 'The server could not let you in', todo: 'It is not your fault. Try again in a moment.' },
    internal: { what: 'The server could not let you in', todo: 'It is not your fault. Try again in a moment.' },
  } satisfies Record<EndReason, Trouble>,
};

export type EndedWords = Readonly<typeof en>;

const LET_IN_DE = {
  what: 'Der Server konnte dich nicht einlassen',
  todo: 'Es liegt nicht an dir. Versuch es gleich noch einmal.',
};

const de: EndedWords = {
  rejoin: 'Zurück ins Gespräch',
  startAnother: 'Ein neues beginnen',
  reasons: {
    left: { what: 'Du hast das Gespräch verlassen', todo: 'Die anderen können ohne dich weiterreden.' },
    removed: {
      what: 'Du wurdest aus dem Gespräch entfernt',
      todo: 'Jemand, der den Raum leitet, hat deinen Besuch beendet.',
    },
    replaced: {
      what: 'Das Gespräch läuft in einem anderen Tab',
      todo: 'Du hast es ein zweites Mal geöffnet, und der neuere Tab hat übernommen.',
    },
    room_full: { what: 'Dieser Raum ist voll', todo: 'Alle Plätze sind besetzt. Versuch es wieder, wenn jemand gegangen ist.' },
    room_locked: { what: 'Dieser Raum ist abgeschlossen', todo: 'Bitte jemanden im Raum, ihn aufzuschließen.' },
    wrong_passcode: { what: 'Das ist nicht das Passwort', todo: 'Frag die Person, die dich eingeladen hat.' },
    knock_pending: { what: 'Noch hat dich niemand eingelassen', todo: 'Jemand im Raum muss dir öffnen.' },
    knock_denied: { what: 'Du wurdest nicht eingelassen', todo: 'Frag die Person, die dich eingeladen hat.' },
    version_unsupported: {
      what: 'Diese Seite ist veraltet',
      todo: 'Der Server spricht eine andere Version. Lade die Seite neu.',
    },
    rate_limited: { what: 'Zu viele Versuche', todo: 'Warte ein paar Sekunden und versuch es noch einmal.' },
    bad_request: { what: 'Der Server hat das nicht verstanden', todo: 'Nimm einen anderen Namen oder lade die Seite neu.' },
    not_joined: LET_IN_DE,
    unavailable: LET_IN_DE,
    internal: LET_IN_DE,
  },
};

const LET_IN_FR = {
  what: 'Le serveur n’a pas pu vous faire entrer',
  todo: 'Vous n’y êtes pour rien. Réessayez dans un instant.',
};

const fr: EndedWords = {
  rejoin: 'Revenir dans l’appel',
  startAnother: 'En lancer un autre',
  reasons: {
    left: { what: 'Vous avez quitté l’appel', todo: 'Les autres peuvent continuer sans vous.' },
    removed: {
      what: 'On vous a fait sortir de l’appel',
      todo: 'La personne qui anime la salle a mis fin à votre visite.',
    },
    replaced: {
      what: 'L’appel continue dans un autre onglet',
      todo: 'Vous l’avez ouvert une deuxième fois, et l’onglet le plus récent a pris le relais.',
    },
    room_full: { what: 'Cette salle est pleine', todo: 'Toutes les places sont prises. Réessayez quand quelqu’un sera parti.' },
    room_locked: { what: 'Cette salle est verrouillée', todo: 'Demandez à quelqu’un à l’intérieur de la déverrouiller.' },
    wrong_passcode: { what: 'Ce n’est pas le bon code', todo: 'Demandez-le à la personne qui vous invite.' },
    knock_pending: { what: 'Personne ne vous a encore ouvert', todo: 'Quelqu’un à l’intérieur doit ouvrir.' },
    knock_denied: { what: 'On ne vous a pas laissé entrer', todo: 'Adressez-vous à la personne qui vous invite.' },
    version_unsupported: {
      what: 'Cette page est périmée',
      todo: 'Le serveur parle une autre version. Rechargez la page.',
    },
    rate_limited: { what: 'Trop de tentatives', todo: 'Attendez quelques secondes, puis réessayez.' },
    bad_request: { what: 'Le serveur n’a pas compris', todo: 'Essayez un autre nom, ou rechargez la page.' },
    not_joined: LET_IN_FR,
    unavailable: LET_IN_FR,
    internal: LET_IN_FR,
  },
};

const LET_IN_ES = {
  what: 'El servidor no ha podido dejarte entrar',
  todo: 'No es culpa tuya. Inténtalo de nuevo en un momento.',
};

const es: EndedWords = {
  rejoin: 'Volver a entrar',
  startAnother: 'Iniciar otra',
  reasons: {
    left: { what: 'Has salido de la llamada', todo: 'Los demás pueden seguir sin ti.' },
    removed: { what: 'Te han sacado de la llamada', todo: 'Quien dirige la sala ha terminado tu visita.' },
    replaced: {
      what: 'La llamada sigue en otra pestaña',
      todo: 'La has abierto por segunda vez y la pestaña más reciente ha tomado el relevo.',
    },
    room_full: { what: 'Esta sala está llena', todo: 'No queda sitio. Inténtalo de nuevo cuando alguien se haya ido.' },
    room_locked: { what: 'Esta sala está cerrada', todo: 'Pide a alguien de dentro que la abra.' },
    wrong_passcode: { what: 'Ese no es el código', todo: 'Pídeselo a quien te ha invitado.' },
    knock_pending: { what: 'Aún no te ha abierto nadie', todo: 'Alguien de dentro tiene que abrirte.' },
    knock_denied: { what: 'No te han dejado entrar', todo: 'Pregunta a quien te ha invitado.' },
    version_unsupported: {
      what: 'Esta página está anticuada',
      todo: 'El servidor habla otra versión. Recarga la página.',
    },
    rate_limited: { what: 'Demasiados intentos', todo: 'Espera unos segundos e inténtalo de nuevo.' },
    bad_request: { what: 'El servidor no lo ha entendido', todo: 'Prueba con otro nombre o recarga la página.' },
    not_joined: LET_IN_ES,
    unavailable: LET_IN_ES,
    internal: LET_IN_ES,
  },
};

export const ENDED_WORDS: Readonly<Record<Language, EndedWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useEndedWords = (): EndedWords => ENDED_WORDS[useReadable(language)];
