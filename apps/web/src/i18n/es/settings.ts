/** The texts of the settings, of the device notices and of the precall test, in Spanish. */

import { counting } from '../counting.ts';
import type { SettingsMessages } from '../en/settings.ts';

const counted = counting('es');

export const settings: SettingsMessages = {
  videoResolution: 'Resolución de vídeo',
  videoResolutions: { auto: 'Automática', 360: 'Hasta 360p', 720: 'Hasta 720p', 1080: 'Hasta 1080p' },
  videoResolutionDetail: 'En las llamadas grandes tu vídeo se envía más pequeño.',
  testTone: 'Probar el altavoz',
  otherCamera: 'Otra cámara',
  sound: {
    echoCancellation: { title: 'Cancelación de eco', detail: 'Evita que los demás se oigan a sí mismos por tu altavoz.' },
    noiseSuppression: { title: 'Reducción de ruido', detail: 'Filtra ventiladores, teclas y tráfico.' },
    autoGainControl: { title: 'Volumen automático', detail: 'Mantiene tu voz al mismo volumen.' },
    originalSound: { title: 'Sonido original', detail: 'Para música: sin filtros. Usa auriculares.' },
  },
  call: 'Llamada',
  relayOnly: {
    title: 'Ocultar mi dirección IP',
    details: {
      offered: 'El audio y el vídeo pasan por el relé del servidor. Puede haber un poco de retraso.',
      withheld: 'El relé de este servidor ha llegado a su límite para tu red. Inténtalo de nuevo en diez minutos.',
      none: 'Este servidor no tiene relé.',
    },
  },
  notices: {
    offer: (device) => `${device} está conectado.`,
    use: 'Usar',
    notNow: 'Ahora no',
    dismiss: 'Ocultar este aviso',
    fellBack: (from, to) => `${from} se ha desconectado. Ahora se usa ${to}.`,
    fellBackToSystem: (from) => `${from} se ha desconectado. El sonido sale por donde lo envía tu sistema.`,
  },
  check: {
    title: 'Comprobar mi conexión',
    say: 'Di algo. Después podrás escucharlo.',
    steps: {
      server: 'Conectando con el servidor…',
      loopback: 'Llamada de prueba…',
      uplink: 'Midiendo tu subida…',
      done: 'Listo',
    },
    cancel: 'Cancelar',
    again: 'Comprobar otra vez',
    playBack: 'Escucharme',
    lights: {
      good: 'Puedes hacer una llamada.',
      fair: 'Una llamada funcionará, con límites.',
      poor: 'Una llamada no funcionará bien desde aquí.',
    },
    people: counted({
      one: () => 'Tu conexión basta para audio, pero no para vídeo.',
      other: (count) => `Tu conexión basta para una llamada de hasta ${count} personas.`,
    }),
    rows: {
      microphone: 'Micrófono',
      camera: 'Cámara',
      server: 'Servidor',
      relay: 'Relé',
      loss: 'Paquetes perdidos',
      uplink: 'Subida',
    },
    values: {
      works: 'Funciona',
      quiet: 'Sin señal',
      off: 'Desactivado',
      fails: 'No funciona',
      reached: 'Alcanzado',
      unreached: 'Sin respuesta',
      withheld: 'En su límite',
      none: 'No hay',
      unknown: 'Sin medir',
    },
    findings: {
      server_unreached: {
        title: 'El servidor no responde.',
        action: 'Revisa tu red, o pregunta a quien lo administra.',
      },
      microphone_fails: { title: 'Tu micrófono no funciona.', action: 'Dale permiso en el navegador o elige otro.' },
      relay_unreached: {
        title: 'El relé no te responde.',
        action: 'Puede que algunas personas no puedan conectar contigo. Prueba otra red, o desactiva la VPN o el cortafuegos.',
      },
      lossy: { title: 'Tu conexión pierde paquetes.', action: 'Acércate al router o conecta un cable.' },
      slow: { title: 'Tu conexión tiene mucho retraso.', action: 'Puede que os piséis al hablar. Desactiva la VPN si la hay.' },
      thin: {
        title: 'Tu subida es lenta.',
        action: 'Detén otras subidas, desactiva la cámara en llamadas grandes o conecta un cable.',
      },
      camera_fails: { title: 'Tu cámara no funciona.', action: 'Dale permiso en el navegador o elige otra.' },
      microphone_quiet: {
        title: 'No llega sonido de tu micrófono.',
        action: 'Di algo mientras se comprueba, o elige otro micrófono.',
      },
      camera_quiet: { title: 'Tu cámara no muestra vídeo.', action: 'Abre su tapa o elige otra cámara.' },
      polling: {
        title: 'Algo entre tú y el servidor bloquea los WebSockets.',
        action:
          'Las llamadas funcionan, pero tardas más en entrar. Prueba otra red. Quizá el registro del servidor diga por qué.',
      },
      relay_withheld: {
        title: 'El relé de este servidor ha llegado a su límite para tu red, así que no se ha podido medir la velocidad.',
        action: 'La mayoría de las llamadas funcionan sin él. Si la tuya no, inténtalo de nuevo en diez minutos o con otra red.',
      },
      no_relay: {
        title: 'Este servidor no tiene relé, así que no se ha podido medir la velocidad.',
        action: 'No tienes que hacer nada. La mayoría de las llamadas funcionan sin él.',
      },
    },
  },
};
