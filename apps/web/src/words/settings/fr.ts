/** French, with vous. */
import { counting } from '../counting.ts';
import type { SettingsWords } from './en.ts';

const counted = counting('fr');

export const fr: SettingsWords = {
  pictureSize: 'Taille de l’image',
  pictureSizes: { auto: 'Taille automatique', 360: '360p au plus', 720: '720p au plus', 1080: '1080p au plus' },
  pictureDetail: 'Dans un appel plus grand, moins est envoyé, pour ménager la ligne de chacun.',
  testTone: 'Jouer un son d’essai',
  otherCamera: 'Autre caméra',
  sound: {
    echoCancellation: {
      title: 'Annulation de l’écho',
      detail: 'Évite que les autres s’entendent eux-mêmes par votre haut-parleur.',
    },
    noiseSuppression: { title: 'Réduction du bruit', detail: 'Enlève ventilateurs, clavier et circulation.' },
    autoGainControl: { title: 'Niveau automatique', detail: 'Garde votre voix au même volume.' },
    originalSound: { title: 'Son original', detail: 'Pour la musique\u202f: rien n’est enlevé. Mettez un casque.' },
  },
  call: 'Appel',
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
    say: 'Dites quelque chose\u202f: vous pourrez ensuite entendre comment cela arrive.',
    steps: {
      server: 'Appel du serveur…',
      line: 'Vous vous appelez vous-même…',
      uplink: 'Remplissage de votre ligne…',
      done: 'Terminé',
    },
    cancel: 'Annuler',
    again: 'Vérifier encore',
    playBack: 'M’entendre',
    lights: {
      good: 'Vous pouvez passer un appel.',
      fair: 'Un appel fonctionnera, avec des limites.',
      poor: 'Un appel fonctionnera mal d’ici.',
    },
    people: counted({
      one: () => 'Cette ligne porte des voix, mais pas d’images.',
      other: (count) => `Cette ligne porte un appel de ${count} personnes au plus.`,
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
      quiet: 'Ne donne rien',
      off: 'Éteint',
      fails: 'Ne fonctionne pas',
      reached: 'Atteint',
      unreached: 'Pas de réponse',
      none: 'Aucun ici',
      unknown: 'Non mesuré',
    },
    findings: {
      server_unreached: {
        what: 'Le serveur ne répond pas.',
        todo: 'Vérifiez votre réseau, ou demandez à la personne qui gère le serveur s’il est allumé.',
      },
      microphone_fails: {
        what: 'Votre micro ne fonctionne pas.',
        todo: 'Autorisez-le dans votre navigateur, ou choisissez-en un autre.',
      },
      relay_unreached: {
        what: 'Le relais ne vous répond pas.',
        todo: 'Certains réseaux stricts ne pourront pas vous joindre. Essayez un autre réseau, ou coupez VPN et pare-feu.',
      },
      lossy: {
        what: 'Des paquets se perdent en chemin.',
        todo: 'Rapprochez-vous de votre box, ou branchez un câble.',
      },
      slow: {
        what: 'Le chemin vers le relais est long.',
        todo: 'Vous risquez de parler en même temps. Coupez le VPN s’il y en a un.',
      },
      thin: {
        what: 'Votre débit montant est faible.',
        todo: 'Arrêtez les autres envois, coupez la caméra dans les grands appels, ou branchez un câble.',
      },
      camera_fails: {
        what: 'Votre caméra ne fonctionne pas.',
        todo: 'Autorisez-la dans votre navigateur, ou choisissez-en une autre.',
      },
      microphone_quiet: {
        what: 'Nous n’avons rien entendu.',
        todo: 'Parlez pendant la vérification, ou choisissez un autre micro.',
      },
      camera_quiet: { what: 'Votre caméra ne donne pas d’image.', todo: 'Ouvrez son cache, ou choisissez une autre caméra.' },
      no_relay: {
        what: 'Ce serveur n’a pas de relais, votre ligne n’a donc pas pu être mesurée.',
        todo: 'Rien à faire\u202f: la plupart des réseaux laissent les gens se joindre.',
      },
    },
  },
};
