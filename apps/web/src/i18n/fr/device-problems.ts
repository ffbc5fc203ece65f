/** Why a device is not on, and what to do, in French. */

import type { MediaProblem } from '@visavis/engine';
import type { DeviceProblemMessages } from '../en/device-problems.ts';
import type { Problem } from '../problem.ts';

/** @param device such as « caméra », @param e the ending of the feminine, or nothing. */
const problemsOf = (device: string, e: '' | 'e'): Record<MediaProblem, Problem> => ({
  insecure_origin: {
    title: `Votre navigateur bloque l’accès ${e ? 'à la' : 'au'} ${device} sur les pages sans https.`,
    action: 'Demandez à la personne qui gère ce serveur de le démarrer avec\u202f: npm start -- --https',
  },
  unsupported: {
    title: `Ce navigateur ne peut pas utiliser de ${device} ici.`,
    action: 'Utilisez une version récente de Chrome, Edge, Firefox ou Safari.',
  },
  permission_denied: { title: `Votre ${device} est bloqué${e} pour cette page.`, action: '' },
  prompt_unanswered: {
    title: `Votre navigateur demande si cette page peut utiliser votre ${device}.`,
    action: 'Répondez près de la barre d’adresse. Vous pouvez aussi entrer sans.',
  },
  not_found: {
    title: `Aucun${e} ${device} détecté${e}.`,
    action: `Branchez-en un${e}, l’appareil sera utilisé, ou entrez sans.`,
  },
  in_use: {
    title: `Votre ${device} est utilisé${e} par une autre application.`,
    action: 'Fermez l’autre application, puis réessayez.',
  },
  interrupted: {
    title: `Votre ${device} est mis${e} en pause par le système.`,
    action: 'La cause est un appel téléphonique, une autre application ou un bouton de l’appareil. La reprise est automatique.',
  },
  unplugged: { title: `Votre ${device} a été débranché${e}.`, action: 'Rebranchez l’appareil, il sera utilisé.' },
  failed: { title: `Votre ${device} n’a pas démarré.`, action: 'Réessayez, ou choisissez un autre appareil.' },
});

export const deviceProblems: DeviceProblemMessages = {
  problems: { microphone: problemsOf('micro', ''), camera: problemsOf('caméra', 'e') },
  permissionSteps: {
    chromium: 'Cliquez sur l’icône à gauche de la barre d’adresse, donnez l’autorisation, puis réessayez.',
    firefox: 'Cliquez sur l’icône barrée dans la barre d’adresse, levez le blocage, puis réessayez.',
    safari: 'Dans le menu Safari, ouvrez « Réglages pour ce site web », choisissez « Autoriser », puis réessayez.',
    other: 'Donnez l’autorisation dans les réglages de votre navigateur pour ce site, puis réessayez.',
  },
  tryAgain: { microphone: 'Réessayer le micro', camera: 'Réessayer la caméra' },
  otherSite: {
    title: 'Votre micro et votre caméra sont coupés, car un autre site a ouvert cet appel.',
    action: 'Activez-les quand vous voulez.',
  },
};
