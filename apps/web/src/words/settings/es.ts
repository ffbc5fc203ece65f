/** Spanish, with tú. */
import { counting } from '../counting.ts';
import type { SettingsWords } from './en.ts';

const counted = counting('es');

export const es: SettingsWords = {
  pictureSize: 'Tamaño de la imagen',
  pictureSizes: { auto: 'Tamaño automático', 360: 'Como mucho 360p', 720: 'Como mucho 720p', 1080: 'Como mucho 1080p' },
  pictureDetail: 'En una llamada más grande se envía menos, para no cargar la línea de nadie.',
  testTone: 'Reproducir un tono de prueba',
  otherCamera: 'Otra cámara',
  sound: {
    echoCancellation: { title: 'Cancelación de eco', detail: 'Evita que los demás se oigan a sí mismos por tu altavoz.' },
    noiseSuppression: { title: 'Reducción de ruido', detail: 'Quita ventiladores, teclas y tráfico.' },
    autoGainControl: { title: 'Nivel automático', detail: 'Mantiene tu voz al mismo volumen.' },
    originalSound: { title: 'Sonido original', detail: 'Para música: no se quita nada. Ponte auriculares.' },
  },
  call: 'Llamada',
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
    say: 'Di algo: después podrás oír cómo llega.',
    steps: {
      server: 'Llamando al servidor…',
      line: 'Llamándote a ti…',
      uplink: 'Llenando tu línea…',
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
      one: () => 'Esta línea lleva voces, pero no imágenes.',
      other: (count) => `Esta línea lleva una llamada de hasta ${count} personas.`,
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
      quiet: 'No da nada',
      off: 'Desactivado',
      fails: 'No funciona',
      reached: 'Alcanzado',
      unreached: 'Sin respuesta',
      none: 'No hay',
      unknown: 'Sin medir',
    },
    findings: {
      server_unreached: {
        what: 'El servidor no responde.',
        todo: 'Revisa tu red, o pregunta a quien lo gestiona si está en marcha.',
      },
      microphone_fails: { what: 'Tu micrófono no funciona.', todo: 'Dale permiso en el navegador o elige otro.' },
      relay_unreached: {
        what: 'El relé no te responde.',
        todo: 'Quien esté en una red estricta quizá no llegue a ti. Prueba otra red, o apaga la VPN o el cortafuegos.',
      },
      lossy: { what: 'Se pierden paquetes por el camino.', todo: 'Acércate al router o conecta un cable.' },
      slow: { what: 'El camino hasta el relé es largo.', todo: 'Puede que os piséis al hablar. Apaga la VPN si la hay.' },
      thin: {
        what: 'Tu subida es escasa.',
        todo: 'Detén otras subidas, apaga la cámara en llamadas grandes o conecta un cable.',
      },
      camera_fails: { what: 'Tu cámara no funciona.', todo: 'Dale permiso en el navegador o elige otra.' },
      microphone_quiet: { what: 'No hemos oído nada.', todo: 'Di algo mientras se comprueba, o elige otro micrófono.' },
      camera_quiet: { what: 'Tu cámara no da imagen.', todo: 'Abre su tapa o elige otra cámara.' },
      no_relay: {
        what: 'Este servidor no tiene relé, así que no se ha podido medir tu línea.',
        todo: 'No hay nada que hacer: la mayoría de las redes dejan pasar.',
      },
    },
  },
};
