/** The texts about the connections of a call, in Spanish. */
import type { StatusMessages } from '../en/status.ts';

export const status: StatusMessages = {
  bars: {
    good: 'Buena conexión',
    fair: 'Conexión regular',
    poor: 'Mala conexión',
    waiting: 'Comprobando la conexión',
    down: 'Sin conexión',
  },
  line: {
    good: 'Tu conexión: buena',
    fair: 'Tu conexión: regular',
    poor: 'Tu conexión: mala',
    reconnecting: 'Reconectando…',
    down: 'Sin conexión',
    silenced: 'Sonido en pausa',
  },
  connection: { reconnecting: 'Reconectando…', none: 'Sin conexión', offline: 'Sin internet' },
  tile: {
    unstable: (name) => `La conexión con ${name} es inestable`,
    unstableTheirs: (name) => `La conexión de ${name} es inestable`,
    weakTheirs: (name) => `La conexión de ${name} es débil`,
    reconnecting: (name) => `Reconectando con ${name}…`,
    unreachable: (name) => `No se puede conectar con ${name}`,
    away: (name) => `${name} ha perdido la conexión`,
    retry: 'Reintentar',
  },
  short: {
    unstable: 'Inestable',
    reconnecting: 'Reconectando…',
    unreachable: 'Sin conexión',
    away: 'Conexión perdida',
  },
  reasons: {
    their_network: (name) => `El problema está del lado de ${name}. Volveremos a conectar en cuanto ${name} esté en línea.`,
    others_carry: (name) => `El problema parece estar del lado de ${name}: tu conexión con los demás funciona.`,
    udp_blocked: () => 'Parece que tu red bloquea las llamadas. Prueba con otra red, o desactiva la VPN o el cortafuegos.',
    relay_unreached: () =>
      'El relé de este servidor no te responde. Prueba con otra red, o pide a quien administra el servidor que lo revise.',
    relay_withheld: () =>
      'Vuestras dos redes no pueden conectarse directamente y el relé de este servidor ha llegado a su límite para tu red. Prueba con otra red, o inténtalo de nuevo en diez minutos.',
    no_relay: () =>
      'Vuestras dos redes no pueden conectarse directamente y este servidor no tiene relé. Prueba con otra red, como la de tu teléfono.',
    path_lost: () => 'La conexión entre vosotros se ha cortado. La estamos restableciendo.',
    no_path: () => 'Vuestras dos redes no pueden conectarse. Seguimos intentándolo.',
  },
  faults: {
    dropped: { title: 'Se ha cortado tu conexión. Reconectando…', action: '' },
    offline: {
      title: 'No tienes internet.',
      action: 'Revisa la wifi o el cable. La llamada sigue en cuanto vuelvas a estar en línea.',
    },
    disconnected: {
      title: 'No tienes conexión.',
      action:
        'No se puede conectar ni con el servidor ni con los demás. Revisa la wifi o el cable, desactiva la VPN, o prueba con otra red.',
    },
    blocked: {
      title: 'No puedes conectar con nadie. Puede que tu red bloquee las llamadas.',
      action: 'Prueba con otra red, como la de tu teléfono, o desactiva la VPN.',
    },
    udp_blocked: {
      title: 'No puedes conectar con nadie. Tu red bloquea las llamadas.',
      action: 'Prueba con otra red, como la de tu teléfono, o desactiva la VPN o el cortafuegos.',
    },
    relay_unreached: {
      title: 'No puedes conectar con nadie. El relé de este servidor no te responde.',
      action: 'Prueba con otra red, o pide a quien administra el servidor que revise el relé.',
    },
    unreached: {
      title: 'No puedes conectar con nadie. El problema puede estar en cualquiera de los dos lados.',
      action: 'Probad con otra red, o desactivad la VPN, en los dos lados.',
    },
    weak: {
      title: 'Tu conexión es débil o tu ordenador está ocupado.',
      action: 'Acércate a tu wifi, pausa las descargas o cierra otras aplicaciones. Desactivar la cámara también ayuda.',
    },
    server_away: { title: 'Reconectando con el servidor. Tu llamada sigue.', action: '' },
    server_away_lasting: {
      title: 'No se puede conectar con el servidor. Tu llamada sigue.',
      action: 'Podrá entrar más gente cuando vuelva.',
    },
    server_away_alone: { title: 'Reconectando con el servidor…', action: '' },
    server_away_alone_lasting: {
      title: 'No se puede conectar con el servidor.',
      action: 'Otras personas podrán entrar cuando vuelva. Revisa también tu propia conexión.',
    },
  },
  unreachedOne: (name) => `No puedes conectar con ${name}. El problema puede estar en cualquiera de los dos lados.`,
  relayWithheld: 'El relé de este servidor ha llegado a su límite para tu red: inténtalo de nuevo en diez minutos.',
  weakOne: (name) => `La conexión con ${name} es débil. El problema puede estar en cualquiera de los dos lados.`,
  lost: (name) => ({
    title: `${name} ha perdido la conexión y ya no está en la llamada.`,
    action: `El problema está del lado de ${name}. ${name} puede volver en cualquier momento.`,
  }),
  noRelay: 'Este servidor no tiene relé para esas redes: quien lo administra puede añadir uno.',
  since: (time) => `Desde hace ${time}`,
  check: 'Comprobar mi conexión',
  retry: 'Reintentar',
  trying: 'Intentando…',
  back: (name) => `${name} ha vuelto`,
  restored: 'Vuelves a tener conexión',
  silenced: { title: 'No oyes a nadie: el sonido está en pausa.', action: 'Haz clic para oír a todos' },
  soundPaused: (name) => `El sonido de ${name} está en pausa`,
  sharePaused: (name) => `En pausa: la ventana de ${name} está minimizada u oculta`,
  ownSharePaused: { title: 'En pausa: tu ventana está minimizada u oculta.', action: 'Vuelve a mostrarla para continuar.' },
};
