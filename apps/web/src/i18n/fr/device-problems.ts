/** Why a device is not on, and what to do, in French. */

import type { MediaProblem } from '@visavis/engine';
import type { DeviceProblemMessages } from '../en/device-problems.ts';
import type { Trouble } from '../problem.ts';

/** @param device such as « caméra », @param e the ending of the feminine, or nothing. */
const problemsOf = (device: string, e: '' | 'e'): Record<MediaProblem, Trouble> => ({
  insecure_origin: {
    what: `Votre navigateur ne donne pas de ${device} aux pages sans https.`,
    todo: 'Demandez à la personne qui gère ce serveur de le démarrer avec\u202f: npm start -- --https',
  },
  unsupported: {
    what: `Ce navigateur ne peut pas utiliser de ${device} ici.`,
    todo: 'Une version récente de Chrome, Edge, Firefox ou Safari le peut.',
  },
  permission_denied: { what: `Votre ${device} est bloqué${e} pour cette page.`, todo: '' },
  prompt_unanswered: {
    what: `Votre navigateur vous demande s’il peut utiliser votre ${device}.`,
    todo: 'Sa question se trouve près de la barre d’adresse. Vous pouvez aussi entrer sans.',
  },
  not_found: {
    what: `Nous ne trouvons pas de ${device}.`,
    todo: `Branchez-en un${e}, l’appareil sera utilisé, ou entrez sans.`,
  },
  in_use: { what: `Votre ${device} est déjà utilisé${e} ailleurs.`, todo: 'Fermez l’autre programme, puis réessayez.' },
  interrupted: {
    what: `Votre ${device} est mis${e} en pause par le système.`,
    todo: 'À cause d’un appel, d’une autre application ou d’un bouton de l’appareil. La reprise se fera d’elle-même.',
  },
  unplugged: { what: `Votre ${device} a été débranché${e}.`, todo: 'Rebranchez l’appareil, il sera utilisé.' },
  failed: { what: `Votre ${device} n’a pas démarré.`, todo: 'Réessayez, ou choisissez un autre appareil.' },
});

export const deviceProblems: DeviceProblemMessages = {
  troubles: { microphone: problemsOf('micro', ''), camera: problemsOf('caméra', 'e') },
  permissionSteps: {
    chromium: 'Cliquez sur l’icône à gauche de la barre d’adresse, donnez l’autorisation, puis réessayez.',
    firefox: 'Cliquez sur l’icône barrée dans la barre d’adresse, levez le blocage, puis réessayez.',
    safari: 'Dans le menu Safari, ouvrez « Réglages pour ce site web », choisissez « Autoriser », puis réessayez.',
    other: 'Donnez l’autorisation dans les réglages de votre navigateur pour ce site, puis réessayez.',
  },
  tryAgain: { microphone: 'Réessayer le micro', camera: 'Réessayer la caméra' },
  ledHere: {
    what: 'Votre micro et votre caméra sont coupés, car un autre site a ouvert cet appel.',
    todo: 'Activez-les quand vous voulez.',
  },
};
