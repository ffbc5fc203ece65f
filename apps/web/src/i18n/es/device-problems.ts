/** Why a device is not on, and what to do, in Spanish. */

import type { MediaProblem } from '@visavis/engine';
import type { DeviceProblemMessages } from '../en/device-problems.ts';
import type { Problem } from '../problem.ts';

/** @param device such as «cámara», @param gender the ending that goes with it. */
const problemsOf = (device: string, gender: 'o' | 'a'): Record<MediaProblem, Problem> => {
  const one = gender === 'a' ? 'una' : 'uno';
  const none = gender === 'a' ? 'ninguna' : 'ningún';
  const it = gender === 'a' ? 'ella' : 'él';
  return {
    insecure_origin: {
      title: `Tu navegador no da acceso a ${none} ${device} en páginas sin https.`,
      action: 'Pide a quien gestiona este servidor que lo inicie con: npm start -- --https',
    },
    unsupported: {
      title: `Este navegador no puede usar ${none} ${device} aquí.`,
      action: 'Usa una versión actual de Chrome, Edge, Firefox o Safari.',
    },
    permission_denied: { title: `Tu ${device} está bloquead${gender} para esta página.`, action: '' },
    prompt_unanswered: {
      title: `Tu navegador pregunta si esta página puede usar tu ${device}.`,
      action: `Responde junto a la barra de direcciones. También puedes entrar sin ${it}.`,
    },
    not_found: { title: `No se ha encontrado ${none} ${device}.`, action: `Conecta ${one} y se usará, o entra sin ${it}.` },
    in_use: { title: `Otra aplicación está usando tu ${device}.`, action: 'Cierra la otra aplicación e inténtalo de nuevo.' },
    interrupted: {
      title: `El sistema ha puesto en pausa tu ${device}.`,
      action: 'La causa es una llamada, otra aplicación o un interruptor del dispositivo. Volverá por sí solo.',
    },
    unplugged: { title: `Tu ${device} se ha desconectado.`, action: 'Vuelve a conectar el dispositivo y se usará.' },
    failed: { title: `No se ha podido activar tu ${device}.`, action: 'Inténtalo de nuevo o elige otro dispositivo.' },
  };
};

export const deviceProblems: DeviceProblemMessages = {
  problems: { microphone: problemsOf('micrófono', 'o'), camera: problemsOf('cámara', 'a') },
  permissionSteps: {
    chromium: 'Pulsa el icono a la izquierda de la barra de direcciones, da permiso ahí e inténtalo de nuevo.',
    firefox: 'Pulsa el icono tachado de la barra de direcciones, quita el bloqueo e inténtalo de nuevo.',
    safari: 'Abre en el menú de Safari «Ajustes para este sitio web», elige «Permitir» e inténtalo de nuevo.',
    other: 'Da permiso en los ajustes de tu navegador para este sitio e inténtalo de nuevo.',
  },
  tryAgain: { microphone: 'Probar el micrófono de nuevo', camera: 'Probar la cámara de nuevo' },
  otherSite: {
    title: 'Tu micrófono y tu cámara están desactivados porque otro sitio web ha abierto esta llamada.',
    action: 'Actívalos cuando quieras.',
  },
};
