/** Why a device is not on, and what to do, in German. */

import type { MediaProblem } from '@visavis/engine';
import type { DeviceProblemMessages } from '../en/device-problems.ts';
import type { Trouble } from '../problem.ts';

/** @param my such as „deine Kamera“, @param one such as „eine Kamera“, @param none such as „keine Kamera“. */
const problemsOf = (my: string, one: string, none: string): Record<MediaProblem, Trouble> => {
  const My = my.charAt(0).toUpperCase() + my.slice(1);
  return {
    insecure_origin: {
      what: `Dein Browser gibt Seiten ohne https ${none}.`,
      todo: 'Bitte die Person, die diesen Server betreibt, ihn so zu starten: npm start -- --https',
    },
    unsupported: {
      what: `Dieser Browser kann hier ${none} benutzen.`,
      todo: 'Ein aktueller Chrome, Edge, Firefox oder Safari kann es.',
    },
    permission_denied: { what: `${My} ist für diese Seite gesperrt.`, todo: '' },
    prompt_unanswered: {
      what: `Dein Browser fragt, ob diese Seite ${my} benutzen darf.`,
      todo: 'Die Frage steht bei der Adressleiste. Du kannst auch ohne teilnehmen.',
    },
    not_found: { what: `Wir finden ${none}.`, todo: `Schließ ${one} an, dann geht es von selbst weiter, oder nimm ohne teil.` },
    in_use: { what: `${My} wird gerade anderswo benutzt.`, todo: 'Schließ das andere Programm und versuch es noch einmal.' },
    interrupted: {
      what: `${My} ist vom System angehalten.`,
      todo: 'Ein Anruf, eine andere App oder ein Schalter am Gerät hält es fest. Es kommt von selbst zurück.',
    },
    unplugged: { what: `${My} wurde abgezogen.`, todo: 'Steck das Gerät wieder an, dann wird es benutzt.' },
    failed: { what: `${My} ist nicht angesprungen.`, todo: 'Versuch es noch einmal oder wähl ein anderes Gerät.' },
  };
};

export const deviceProblems: DeviceProblemMessages = {
  troubles: {
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
    what: 'Mikrofon und Kamera sind aus, weil eine andere Website dieses Gespräch geöffnet hat.',
    todo: 'Schalte sie ein, wenn du bereit bist.',
  },
};
