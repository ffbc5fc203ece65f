/** The texts about connections and audio, beyond the first moments, in French. */
import type { InsightMessages } from '../en/insight.ts';
import { listing } from '../listing.ts';
import { of } from './of.ts';

export const insight: InsightMessages = {
  cameraProblems: (name) => ({
    in_use: `La caméra ${of(name)} est utilisée par une autre application`,
    interrupted: `${name} est au téléphone ou dans une autre application`,
    unplugged: `La caméra ${of(name)} a été débranchée`,
    permission_denied: `Le navigateur ${of(name)} bloque la caméra`,
    failed: `La caméra ${of(name)} n’a pas démarré`,
  }),

  hints: {
    talking_muted: { title: 'Votre micro est coupé.', action: 'Activez-le pour être entendu.' },
    silent_microphone: {
      title: 'Aucun son de votre micro.',
      action: 'Vérifiez son bouton et sa prise, ou choisissez-en un autre sous Plus, Paramètres.',
    },
    noisy_microphone: {
      title: 'Votre micro capte un bruit continu.',
      action: 'Coupez-le quand vous écoutez, ou éloignez-le du bruit.',
    },
    unheardByAll: {
      title: 'Les autres ne vous entendent pas.',
      action: 'Coupez et réactivez votre micro, ou choisissez-en un autre sous Plus, Paramètres.',
    },
    unheardBy: (names) => ({
      title: `Vous n’êtes pas entendu par ${listing('fr')(names)}.`,
      action: 'Les autres vous entendent. Coupez et réactivez votre micro.',
    }),
    dismiss: 'Masquer ce conseil',
  },

  details: {
    copy: 'Copier en texte',
    copied: 'Copié',
    nobody: 'Personne d’autre n’est encore là.',
    waiting: 'Pas encore mesuré',
    direct: 'Direct',
    relayed: 'Par le relais',
    path: 'Connexion',
    roundTrip: 'Latence (ping)',
    loss: 'Paquets perdus',
    jitter: 'Gigue',
    slots: {
      microphone: 'Audio',
      camera: 'Caméra',
      screen: 'Écran',
      screenAudio: 'Audio de l’écran',
    },
    nothing: 'rien',
    fps: (count) => `${count} images/s`,
    limits: {
      cpu: 'limité par l’ordinateur',
      bandwidth: 'limité par le réseau',
      other: 'limité par le navigateur',
    },
    rates: 'Réception et envoi',
    span: (what, least, most) => `${what}, dernière minute : de ${least} à ${most}`,
  },
};
