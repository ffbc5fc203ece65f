/** Why a device is not on, and what to do, in German. */

import type { MediaProblem } from '@visavis/engine';
import type { DeviceProblemMessages } from '../en/device-problems.ts';
import type { Problem } from '../problem.ts';

const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** @param my such as „deine Kamera“, @param one such as „eine Kamera“, @param none such as „keine Kamera“. */
const problemsOf = (my: string, one: string, none: string): Record<MediaProblem, Problem> => {
  const My = capitalized(my);
  return {
    insecure_origin: {
      title: `Dein Browser erlaubt Seiten ohne https ${none}.`,
      action: 'Bitte die Person, die diesen Server betreibt, ihn so zu starten: npm start -- --https',
    },
    unsupported: {
      title: `Dieser Browser kann hier ${none} benutzen.`,
      action: 'Nimm einen aktuellen Chrome, Edge, Firefox oder Safari.',
    },
    permission_denied: { title: `${My} ist für diese Seite gesperrt.`, action: '' },
    prompt_unanswered: {
      title: `Dein Browser fragt, ob diese Seite ${my} benutzen darf.`,
      action: 'Antworte bei der Adressleiste. Du kannst auch ohne teilnehmen.',
    },
    not_found: {
      title: `${capitalized(none)} gefunden.`,
      action: `Schließ ${one} an, dann geht es von selbst weiter, oder nimm ohne teil.`,
    },
    in_use: {
      title: `${My} wird gerade von einer anderen App benutzt.`,
      action: 'Schließ die andere App und versuch es noch einmal.',
    },
    interrupted: {
      title: `${My} wurde vom System angehalten.`,
      action: 'Der Grund ist ein Anruf, eine andere App oder ein Schalter am Gerät. Es geht von selbst weiter.',
    },
    unplugged: { title: `${My} wurde abgezogen.`, action: 'Steck das Gerät wieder an, dann wird es benutzt.' },
    failed: { title: `${My} ließ sich nicht starten.`, action: 'Versuch es noch einmal oder wähl ein anderes Gerät.' },
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
  otherSite: {
    title: 'Mikrofon und Kamera sind aus, weil eine andere Website dieses Gespräch geöffnet hat.',
    action: 'Schalte sie ein, wenn du bereit bist.',
  },
};
