/** The texts about connections and audio, beyond the first moments, in Spanish. */
import type { InsightMessages } from '../en/insight.ts';
import { listing } from '../listing.ts';

export const insight: InsightMessages = {
  cameraProblems: (name) => ({
    in_use: `Otra aplicación está usando la cámara de ${name}`,
    interrupted: `${name} está en una llamada o en otra aplicación`,
    unplugged: `La cámara de ${name} se ha desconectado`,
    permission_denied: `El navegador de ${name} bloquea la cámara`,
    failed: `La cámara de ${name} no se ha podido activar`,
  }),

  hints: {
    talking_muted: { title: 'Estás en silencio.', action: 'Activa el micrófono para que te oigan.' },
    silent_microphone: {
      title: 'No llega sonido de tu micrófono.',
      action: 'Revisa su interruptor y su conexión, o elige otro en Más, Ajustes.',
    },
    noisy_microphone: {
      title: 'Tu micrófono capta un ruido constante.',
      action: 'Desactívalo mientras escuchas, o aléjalo del ruido.',
    },
    unheardByAll: { title: 'Los demás no te oyen.', action: 'Desactiva y activa el micrófono, o elige otro en Más, Ajustes.' },
    unheardBy: (names) => ({
      title: `No te oye: ${listing('es')(names)}.`,
      action: 'Los demás sí. Desactiva y activa el micrófono.',
    }),
    dismiss: 'Ocultar este aviso',
  },

  details: {
    copy: 'Copiar como texto',
    copied: 'Copiado',
    nobody: 'Aún no hay nadie más.',
    waiting: 'Aún sin medir',
    direct: 'Directo',
    relayed: 'Por el relé',
    path: 'Conexión',
    roundTrip: 'Latencia (ping)',
    loss: 'Paquetes perdidos',
    jitter: 'Fluctuación',
    slots: {
      microphone: 'Audio',
      camera: 'Cámara',
      screen: 'Pantalla',
      screenAudio: 'Audio de la pantalla',
    },
    nothing: 'nada',
    fps: (count) => `${count} imágenes/s`,
    limits: {
      cpu: 'limitado por el ordenador',
      bandwidth: 'limitado por la red',
      other: 'limitado por el navegador',
    },
    rates: 'Bajada y subida',
    span: (what, least, most) => `${what}, último minuto: de ${least} a ${most}`,
  },
};
