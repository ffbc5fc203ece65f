/** Why a device is not on, and what to do, in German. */

import type { MediaProblem } from '@visavis/engine';
import type { DeviceProblemMessages } from '../en/device-problems.ts';
import type { Problem } from '../problem.ts';

/** @param my such as „deine Kamera“, @param one such as „eine Kamera“, @param none such as „keine Kamera“. */
const problemsOf = (my: string, one: string, none: string): Record<MediaProblem, Problem> => {
  const My = my.charAt(0).toUpperCase() + my.slice(1);
  return {
    insecure_origin: {
      title: `Dein Browser gibt Seiten ohne https ${none}.`,
      action: 'Bitte die Person, die diesen Server betreibt, ihn so zu starten: npm start -- --https',
    },
    unsupported: {
      title: `Dieser Browser kann hier ${none} benutzen.`,
      action: 'Ein aktueller Chrome, Edge, Firefox oder Safari kann es.',
    },
    permission_denied: { title: `${My} ist für diese Seite gesperrt.`, action: '' },
    prompt_unanswered: {
      title: `Dein Browser fragt, ob diese Seite ${my} benutzen darf.`,
      action: 'Die Frage steht bei der Adressleiste. Du kannst auch ohne teilnehmen.',
    },
    not_found: {
      title: `Wir finden ${none}.`,
      action: `Schließ ${one} an, dann geht es von selbst weiter, oder nimm ohne teil.`,
    },
    in_use: { title: `${My} wird gerade anderswo benutzt.`, action: 'Schließ das andere Programm und versuch es noch einmal.' },
    interrupted: {
      title: `${My} ist vom System angehalten.`,
      action: 'Ein Anruf, eine andere App oder ein Schalter am Gerät hält es fest. Es kommt von selbst zurück.',
    },
    unplugged: { title: `${My} wurde abgezogen.`, action: 'Steck das Gerät wieder an, dann wird es benutzt.' },
    failed: { title: `${My} ist nicht angesprungen.`, action: 'Versuch es noch einmal oder wähl ein anderes Gerät.' },
  };
};

export const deviceProblems: DeviceProblemMessages = {
  problems: {
    microphone: problemsOf('dein Mikrofon', 'eines', 'kein Mikrofon'),
    camera: problemsOf('deine Kamera', 'eine', 'keine Kamera'),
  },
  permissionSteps: {
    chromium: 'Klick auf das Symbol links in der Adressleiste, erlaube es dort und versuch es noch einmal.',
    firefox: 'Klick auf das durchgestrichene Symbol in der Adressleiste, heb die Sperre auf und versuch es noch einmal.',
    safari: 'Öffne im Safari-Menü „Einstellungen für diese Website“, wähl „Erlauben“ und versuch es noch einmal.',
    other: 'Erlaube es in den Einstellungen deines Browsers für diese Seite und versuch es noch einmal.',
  },
  tryAgain: { microphone: 'Mikrofon noch einmal versuchen', camera: 'Kamera noch einmal versuchen' },
  ledHere: {
    title: 'Mikrofon und Kamera sind aus, weil eine andere Website dieses Gespräch geöffnet hat.',
    action: 'Schalte sie ein, wenn du bereit bist.',
  },
};
