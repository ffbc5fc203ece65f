/** The texts after a call, in Spanish. */
import type { EndedMessages } from '../en/ended.ts';

const LET_IN = {
  title: 'El servidor no ha podido dejarte entrar',
  action: 'Inténtalo de nuevo en un momento.',
};

export const ended: EndedMessages = {
  broken: {
    detail: 'Tu llamada sigue: os veis y os oís como antes.',
    show: 'Mostrar la llamada de nuevo',
  },
  rejoin: 'Volver a entrar',
  startAnother: 'Nueva llamada',
  reasons: {
    left: { title: 'Has salido de la llamada', action: 'Los demás pueden seguir sin ti.' },
    removed: { title: 'Te han expulsado de la llamada', action: 'Te ha expulsado la persona que organiza la llamada.' },
    replaced: {
      title: 'La llamada sigue en otra pestaña',
      action: 'La has abierto por segunda vez y la pestaña más reciente ha tomado el relevo.',
    },
    room_full: { title: 'Esta sala está llena', action: 'Inténtalo de nuevo cuando alguien se haya ido.' },
    room_locked: { title: 'Esta sala está cerrada', action: 'Pide a alguien de la llamada que la abra.' },
    wrong_passcode: { title: 'Código incorrecto', action: 'Pídeselo a quien te ha invitado.' },
    knock_pending: { title: 'Aún no te han dejado entrar', action: 'Alguien de la llamada tiene que admitirte.' },
    knock_denied: { title: 'No te han dejado entrar', action: 'Pregunta a quien te ha invitado.' },
    version_unsupported: {
      title: 'Esta página no está actualizada',
      action: 'Recarga la página para obtener la nueva versión.',
    },
    rate_limited: { title: 'Demasiados intentos', action: 'Espera unos segundos e inténtalo de nuevo.' },
    bad_request: { title: 'El servidor no ha podido leer la petición', action: 'Prueba con otro nombre o recarga la página.' },
    not_joined: LET_IN,
    unavailable: LET_IN,
    internal: LET_IN,
  },
};
