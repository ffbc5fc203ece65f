/** The texts after a call, in Spanish. */
import type { EndedMessages } from '../en/ended.ts';

const LET_IN = {
  what: 'El servidor no ha podido dejarte entrar',
  todo: 'Inténtalo de nuevo en un momento.',
};

export const ended: EndedMessages = {
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
    not_joined: LET_IN,
    unavailable: LET_IN,
    internal: LET_IN,
  },
};
