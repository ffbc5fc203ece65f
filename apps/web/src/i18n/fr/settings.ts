/** The texts of the settings, of the device notices and of the precall test, in French. */

import { counting } from '../counting.ts';
import type { SettingsMessages } from '../en/settings.ts';

const counted = counting('fr');

export const settings: SettingsMessages = {
  videoResolution: 'Résolution vidéo',
  videoResolutions: { auto: 'Automatique', 360: 'Jusqu’à 360p', 720: 'Jusqu’à 720p', 1080: 'Jusqu’à 1080p' },
  videoResolutionDetail: 'Dans un grand appel, votre vidéo est envoyée en plus petit.',
  testTone: 'Tester le haut-parleur',
  otherCamera: 'Autre caméra',
  sound: {
    echoCancellation: {
      title: 'Annulation de l’écho',
      detail: 'Évite que les autres s’entendent eux-mêmes par votre haut-parleur.',
    },
    noiseSuppression: { title: 'Réduction du bruit', detail: 'Filtre ventilateurs, clavier et circulation.' },
    autoGainControl: { title: 'Volume automatique', detail: 'Garde votre voix au même volume.' },
    originalSound: { title: 'Son original', detail: 'Pour la musique\u202f: aucun filtre. Utilisez un casque.' },
  },
  call: 'Appel',
  relayOnly: {
    title: 'Masquer mon adresse IP',
    details: {
      offered: 'L’audio et la vidéo passent par le relais du serveur, avec parfois un léger délai.',
      withheld: 'Le relais de ce serveur a atteint sa limite pour votre réseau. Réessayez dans dix minutes.',
      none: 'Ce serveur n’a pas de relais.',
    },
  },
  notices: {
    offer: (device) => `${device} est branché.`,
    use: 'Utiliser',
    notNow: 'Pas maintenant',
    dismiss: 'Masquer cet avis',
    fellBack: (from, to) => `${from} a été débranché. ${to} est utilisé à la place.`,
    fellBackToSystem: (from) => `${from} a été débranché. Le son sort là où votre système l’envoie.`,
  },
  check: {
    title: 'Vérifier ma connexion',
    say: 'Dites quelque chose. Vous pourrez le réécouter ensuite.',
    steps: {
      server: 'Connexion au serveur…',
      loopback: 'Appel d’essai…',
      uplink: 'Mesure du débit montant…',
      done: 'Terminé',
    },
    cancel: 'Annuler',
    again: 'Vérifier encore',
    playBack: 'Réécouter',
    lights: {
      good: 'Vous pouvez passer un appel.',
      fair: 'Un appel fonctionnera, avec des limites.',
      poor: 'Un appel fonctionnera mal d’ici.',
    },
    people: counted({
      one: () => 'Votre connexion suffit pour l’audio, mais pas pour la vidéo.',
      other: (count) => `Votre connexion suffit pour un appel de ${count} personnes au plus.`,
    }),
    rows: {
      microphone: 'Micro',
      camera: 'Caméra',
      server: 'Serveur',
      relay: 'Relais',
      loss: 'Paquets perdus',
      uplink: 'Débit montant',
    },
    values: {
      works: 'Fonctionne',
      quiet: 'Aucun signal',
      off: 'Éteint',
      fails: 'Ne fonctionne pas',
      reached: 'Atteint',
      unreached: 'Pas de réponse',
      withheld: 'Limite atteinte',
      none: 'Aucun',
      unknown: 'Non mesuré',
    },
    findings: {
      server_unreached: {
        title: 'Le serveur ne répond pas.',
        action: 'Vérifiez votre réseau, ou contactez la personne qui gère le serveur.',
      },
      microphone_fails: {
        title: 'Votre micro ne fonctionne pas.',
        action: 'Autorisez-le dans votre navigateur, ou choisissez-en un autre.',
      },
      relay_unreached: {
        title: 'Le relais ne vous répond pas.',
        action:
          'Certaines personnes ne pourront peut-être pas vous joindre. Essayez un autre réseau, ou désactivez VPN ou pare-feu.',
      },
      lossy: {
        title: 'Votre connexion perd des paquets.',
        action: 'Rapprochez-vous de votre box, ou branchez un câble.',
      },
      slow: {
        title: 'Votre connexion est lente à répondre.',
        action: 'Vous risquez de parler en même temps. Coupez le VPN s’il y en a un.',
      },
      thin: {
        title: 'Votre débit montant est faible.',
        action: 'Arrêtez les autres envois, coupez la caméra dans les grands appels, ou branchez un câble.',
      },
      camera_fails: {
        title: 'Votre caméra ne fonctionne pas.',
        action: 'Autorisez-la dans votre navigateur, ou choisissez-en une autre.',
      },
      microphone_quiet: {
        title: 'Aucun son de votre micro.',
        action: 'Parlez pendant la vérification, ou choisissez un autre micro.',
      },
      camera_quiet: { title: 'Votre caméra n’affiche rien.', action: 'Ouvrez son cache, ou choisissez une autre caméra.' },
      polling: {
        title: 'Quelque chose bloque les WebSockets entre vous et le serveur.',
        action:
          'Les appels fonctionnent, mais rejoindre prend plus de temps. Essayez un autre réseau. Le journal du serveur dit peut-être pourquoi.',
      },
      relay_withheld: {
        title: 'Le relais de ce serveur a atteint sa limite pour votre réseau, le débit n’a donc pas pu être mesuré.',
        action: 'La plupart des appels fonctionnent sans. Si le vôtre échoue, réessayez dans dix minutes ou changez de réseau.',
      },
      no_relay: {
        title: 'Ce serveur n’a pas de relais, le débit n’a donc pas pu être mesuré.',
        action: 'Vous n’avez rien à faire. La plupart des appels fonctionnent sans.',
      },
    },
  },
};
