/** The texts that a page loads first, in French. */

import { counting } from '../counting.ts';
import type { Messages } from '../en/screens.ts';
import { listing } from '../listing.ts';
import { of } from './of.ts';

const counted = counting('fr');
const listed = listing('fr');

export const screens: Messages = {
  common: { close: 'Fermer', home: 'Accueil', tryAgain: 'Réessayer', you: 'Vous' },

  prejoin: {
    toHome: 'Vis-à-vis, accueil',
    title: 'Prêt à participer\u202f?',
    room: 'Salle',
    name: 'Votre nom',
    join: 'Rejoindre l’appel',
    joining: 'Connexion…',
    joiningRoom: (room) => `Connexion à ${room}…`,
    joinWithoutCamera: 'Rejoindre sans caméra',
    stillConnecting: 'Connexion en cours. Le serveur n’a pas encore répondu.',
    noVideo: 'Pas de vidéo',
    cameraOff: 'Votre caméra est désactivée',
    cameraStarting: 'Votre caméra démarre…',
    level: 'Niveau du micro',
    heard: 'Votre micro fonctionne',
    settings: 'Paramètres',
    check: 'Vérifier ma connexion',
  },

  devices: {
    microphone: 'Micro',
    camera: 'Caméra',
    noMicrophone: 'Aucun micro',
    noCamera: 'Aucune caméra',
    speaker: 'Haut-parleur',
    defaultSpeaker: 'Celui du système',
  },

  room: {
    encrypted: 'Chiffré d’un navigateur à l’autre',
    // French has the singular form for zero, too; a room holds at least the local participant.
    people: counted({ one: () => 'vous seul', other: (count) => `${count} personnes` }),
    controls: 'Commandes de l’appel',
    microphoneOn: 'Activer le micro',
    microphoneOff: 'Couper le micro',
    cameraOn: 'Activer la caméra',
    cameraOff: 'Couper la caméra',
    otherCamera: 'Passer à l’autre caméra',
    raiseHand: 'Lever la main',
    lowerHand: 'Baisser la main',
    more: 'Plus',
    details: 'Détails de connexion',
    leave: 'Quitter',
    panels: { view: 'Affichage', devices: 'Paramètres', invite: 'Inviter', keys: 'Raccourcis clavier' },
  },

  invite: {
    aloneTitle: 'Personne d’autre pour l’instant',
    aloneDetail: 'Envoyez ce lien aux personnes que vous voulez voir.',
    link: 'Lien de cette salle',
    copy: 'Copier le lien',
    copied: 'Copié',
    copiedNews: 'Lien copié',
    share: 'Partager le lien',
    shareText: 'Rejoignez l’appel',
    qrCode: 'Code QR du lien de cette salle',
    scan: 'ou à scanner avec un téléphone',
    localOnly: 'Ce lien ne marche que sur cet ordinateur. Ouvrez la page à votre adresse réseau pour inviter d’autres personnes.',
  },

  tile: {
    people: 'Personnes dans l’appel',
    ownCamera: 'Votre caméra',
    camera: (name) => `Caméra ${of(name)}`,
    ownMicrophoneOff: 'Votre micro est coupé',
    microphoneOff: (name) => `${name} a coupé son micro`,
    frozen: (name) => `La vidéo ${of(name)} est figée`,
    connecting: (name) => `Connexion à ${name}…`,
  },

  share: {
    start: 'Partager l’écran',
    stop: 'Arrêter le partage',
    you: 'Vous partagez votre écran',
    isSharing: (name) => `${name} partage son écran`,
    screen: (name) => `Écran ${of(name)}`,
    ownScreen: 'Votre écran',
    pin: (name) => `Épingler l’écran ${of(name)}`,
    unpin: (name) => `Détacher l’écran ${of(name)}`,
    pinOwn: 'Épingler votre écran',
    unpinOwn: 'Détacher votre écran',
    fullScreen: (name) => `Afficher l’écran ${of(name)} en plein écran`,
    hintTitle: 'Optimiser pour',
    hint: { text: 'Texte plus net', motion: 'Mouvement plus fluide' },
    problems: {
      blocked_by_system: {
        title: 'Votre système ne permet pas à ce navigateur de partager l’écran.',
        action: 'Autorisez ce navigateur à enregistrer l’écran dans les réglages de confidentialité du système, puis réessayez.',
      },
      unreadable: { title: 'Impossible de partager cette fenêtre ou cet écran.', action: 'Choisissez-en un autre.' },
      failed: { title: 'Le partage n’a pas démarré.', action: 'Réessayez ou choisissez une autre fenêtre.' },
    },
    dismiss: 'Fermer ce message',
  },

  stage: {
    screens: 'Écrans partagés',
    pin: (name) => `Épingler ${name}`,
    unpin: (name) => `Détacher ${name}`,
    pinOwn: 'Vous épingler',
    unpinOwn: 'Vous détacher',
    pages: 'Pages de personnes',
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    page: (page, count) => `${page} / ${count}`,
    viewTitle: 'Disposition',
    views: { grid: 'Vue galerie', speaker: 'Vue intervenant' },
    ownTitle: 'Votre vidéo',
    own: { tile: 'Dans une vignette', corner: 'Dans le coin', hidden: 'Masquée' },
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
  },

  pip: { open: 'Ouvrir l’image dans l’image', close: 'Fermer l’image dans l’image', title: 'Appel' },

  reactions: {
    open: 'Envoyer une réaction',
    title: 'Réactions',
    kinds: {
      'thumbs-up': 'Pouce levé',
      heart: 'Cœur',
      laugh: 'Rire',
      party: 'Fête',
      star: 'Bravo',
      'thumbs-down': 'Pouce baissé',
    },
  },

  people: {
    title: 'Personnes',
    list: 'Personnes dans la salle',
    search: 'Rechercher des personnes',
    nobody: 'Aucun résultat.',
    you: '(vous)',
    away: 'Absent',
    handUp: 'Main levée',
    sharing: 'Partage son écran',
    microphoneOn: 'Micro activé',
    microphoneOff: 'Micro coupé',
    cameraOn: 'Caméra activée',
    cameraOff: 'Caméra coupée',
  },

  chat: {
    title: 'Discussion',
    open: 'Ouvrir la discussion',
    close: 'Fermer la discussion',
    unread: counted({ one: () => '1 message non lu', other: (count) => `${count} messages non lus` }),
    messages: 'Messages',
    empty:
      'Les messages vont directement à tout le monde dans l’appel. Rien n’est conservé après le départ de la dernière personne.',
    field: 'Message à tout le monde',
    send: 'Envoyer le message',
    newest: 'Nouveaux messages',
    bytesLeft: counted({ one: (count) => `${count} octet restant`, other: (count) => `${count} octets restants` }),
    bytesOver: counted({ one: (count) => `${count} octet de trop`, other: (count) => `${count} octets de trop` }),
    sending: 'Envoi…',
    delivered: 'Remis',
    nobodyHere: 'Personne d’autre pour l’instant. Les personnes qui arriveront le verront.',
    notSent: 'Pas encore envoyé',
    notSentTo: (names) => `Pas encore envoyé à ${listed(names)}`,
    cannotRead: (names) => `Sans accès à la discussion\u202f: ${listed(names)}`,
    said: (name, text) => `${name}\u202f: ${text}`,
  },

  settings: {
    language: 'Langue',
    sounds: { title: 'Sons', detail: 'Un son bref quand quelqu’un rejoint l’appel, le quitte ou lève la main.' },
    dataUse: {
      title: 'Consommation de données',
      full: 'Meilleure qualité',
      saver: 'Économiseur de données',
      voice: 'Audio uniquement',
      videoOff: 'Vidéo coupée\u202f: audio uniquement',
    },
  },

  announcements: {
    joined: (name) => `${name} a rejoint l’appel`,
    left: (name) => `${name} a quitté l’appel`,
    muted: (name) => `${name} a coupé son micro`,
    unmuted: (name) => `${name} a activé son micro`,
    sharing: (name) => `${name} partage son écran`,
    stoppedSharing: (name) => `${name} ne partage plus`,
    handUp: (name) => `${name} lève la main`,
    renamed: (before, now) => `${before} s’appelle maintenant ${now}`,
  },

  pages: {
    badRoom: {
      title: 'Ce nom de salle n’est pas valide',
      action: 'Le nom d’une salle compte de 1 à 64 lettres, chiffres, traits d’union ou tirets bas. Vérifiez le lien.',
    },
    notFound: { title: 'Page introuvable', action: 'Vérifiez l’adresse, ou lancez un appel.' },
    unsupported: {
      title: 'Ce navigateur ne permet pas les appels',
      action: 'Utilisez une version récente de Chrome, Edge, Firefox ou Safari.',
    },
    broken: {
      title: 'Une erreur est survenue',
      action: 'Rechargez la page. Votre place dans la salle est gardée un instant.',
    },
    reload: 'Recharger',
  },
};
