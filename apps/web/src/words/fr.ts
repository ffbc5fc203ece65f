/** French, with vous. Before `?`, `!`, `:` and `;` stands a narrow no-break space, written out as `\u202f`. */
import type { MediaProblem } from '@visavis/engine';
import { counting } from './counting.ts';
import type { Trouble, Words } from './en.ts';
import { of } from './french-of.ts';
import { listing } from './listing.ts';

const counted = counting('fr');
const listed = listing('fr');

/** @param device such as « caméra », @param e the ending of the feminine, or nothing. */
const deviceTroubles = (device: string, e: '' | 'e'): Record<MediaProblem, Trouble> => ({
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

const LET_IN = { what: 'Le serveur n’a pas pu vous faire entrer', todo: 'Vous n’y êtes pour rien. Réessayez dans un instant.' };

export const fr: Words = {
  common: { close: 'Fermer', home: 'Accueil', tryAgain: 'Réessayer', you: 'Vous' },

  home: {
    title: ['Face à face,', 'en un seul lien.'],
    lead: 'Ouvrez une salle, envoyez le lien, parlez. La vidéo va directement d’un navigateur à l’autre. Ni compte, ni installation.',
    start: 'Lancer un appel',
    or: 'ou',
    room: 'Lien ou nom de la salle',
    join: 'Rejoindre',
    complaints: {
      empty: 'Saisissez le nom d’une salle, ou collez son lien.',
      other_host: 'Ce lien mène à un autre site. Ouvrez-le dans la barre d’adresse.',
      no_room: 'Ce lien ne mène pas à une salle.',
      bad_name: 'Le nom d’une salle compte de 1 à 64 lettres, chiffres, traits d’union ou tirets bas.',
    },
    recent: 'Salles récentes',
    forget: (room) => `Oublier ${room}`,
    facts: [
      { what: 'Chiffré en chemin', todo: 'd’un navigateur à l’autre, sans passer par le serveur' },
      { what: 'L’appel continue', todo: 'même si le serveur redémarre' },
      { what: 'À vous', todo: 'fonctionne sur votre machine' },
    ],
  },

  prejoin: {
    toHome: 'Vis-à-vis, accueil',
    title: 'On y va\u202f?',
    room: 'Salle',
    name: 'Votre nom',
    join: 'Rejoindre l’appel',
    joining: 'Connexion…',
    joiningRoom: (room) => `Entrée dans ${room}…`,
    joinWithoutCamera: 'Rejoindre sans caméra',
    stillConnecting: 'Connexion en cours. Le serveur n’a pas encore répondu.',
    noPicture: 'Pas d’image',
    cameraOff: 'Votre caméra est désactivée',
    cameraStarting: 'Votre caméra démarre…',
    level: 'Niveau du micro',
    heard: 'Nous vous entendons',
    settings: 'Plus de réglages',
    check: 'Vérifier ma connexion',
  },

  devices: {
    microphone: 'Micro',
    camera: 'Caméra',
    noMicrophone: 'Aucun micro',
    noCamera: 'Aucune caméra',
    speaker: 'Haut-parleur',
    defaultSpeaker: 'Celui du système',
    troubles: { microphone: deviceTroubles('micro', ''), camera: deviceTroubles('caméra', 'e') },
    permissionSteps: {
      chromium: 'Cliquez sur l’icône à gauche de la barre d’adresse, donnez l’autorisation, puis réessayez.',
      firefox: 'Cliquez sur l’icône barrée dans la barre d’adresse, levez le blocage, puis réessayez.',
      safari: 'Dans le menu Safari, ouvrez « Réglages pour ce site web », choisissez « Autoriser », puis réessayez.',
      other: 'Donnez l’autorisation dans les réglages de votre navigateur pour ce site, puis réessayez.',
    },
    tryAgain: { microphone: 'Réessayer le micro', camera: 'Réessayer la caméra' },
  },

  room: {
    encrypted: 'Chiffré d’un navigateur à l’autre',
    // In French, zero takes the singular form as well; a room holds at least oneself.
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
    panels: { view: 'Affichage', devices: 'Appareils et vie privée', invite: 'Inviter', keys: 'Raccourcis clavier' },
  },

  keys: {
    microphone: 'Activer ou couper le micro',
    camera: 'Activer ou couper la caméra',
    share: 'Partager l’écran ou arrêter',
    chat: 'Discussion',
    people: 'Personnes',
    hand: 'Lever ou baisser la main',
    list: 'Cette liste',
    escape: 'Fermer ce qui est ouvert',
    talk: 'Maintenir pour parler quand le micro est coupé',
    names: { space: 'Espace', escape: 'Échap' },
    areOn: { title: 'Touches seules', detail: 'Désactivées, les touches ne font que ce qu’elles font sur toute page.' },
  },

  invite: {
    aloneTitle: 'Personne d’autre pour l’instant',
    aloneDetail: 'Envoyez ce lien. Qui l’ouvre n’est plus qu’à un clic.',
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
    microphoneOff: (name) => `Le micro ${of(name)} est coupé`,
    frozen: (name) => `L’image ${of(name)} s’est arrêtée`,
    link: (name) => ({
      connected: null,
      closed: null,
      connecting: { what: `Connexion à ${name}…`, todo: '' },
      unstable: { what: `La connexion ${of(name)} est instable`, todo: '' },
      reconnecting: { what: `Reconnexion à ${name}…`, todo: 'Vous pouvez continuer à parler avec les autres.' },
      unreachable: {
        what: `${name} est injoignable`,
        todo: 'Vos réseaux ne vous laissent pas communiquer. Nous continuons d’essayer.',
      },
    }),
    retry: 'Réessayer',
  },

  share: {
    start: 'Partager votre écran',
    stop: 'Arrêter le partage',
    you: 'Vous partagez',
    isSharing: (name) => `${name} partage`,
    screen: (name) => `Écran ${of(name)}`,
    ownScreen: 'Votre écran',
    pin: (name) => `Épingler l’écran ${of(name)}`,
    unpin: (name) => `Détacher l’écran ${of(name)}`,
    pinOwn: 'Épingler votre écran',
    unpinOwn: 'Détacher votre écran',
    fullScreen: (name) => `Afficher l’écran ${of(name)} sur tout le vôtre`,
    hintTitle: 'Ce qui compte dans l’image',
    hint: { text: 'Texte plus net', motion: 'Mouvement plus fluide' },
    problems: {
      blocked_by_system: {
        what: 'Votre système refuse l’écran à ce navigateur.',
        todo: 'Autorisez-lui l’enregistrement de l’écran dans les réglages de confidentialité du système, puis réessayez.',
      },
      unreadable: { what: 'Impossible de capturer cela.', todo: 'Choisissez une autre fenêtre ou un autre écran.' },
      failed: { what: 'Le partage n’a pas démarré.', todo: 'Réessayez ou choisissez une autre fenêtre.' },
    },
    dismiss: 'Fermer ce message',
  },

  stage: {
    screens: 'Écrans partagés',
    pin: (name) => `Épingler ${name}`,
    unpin: (name) => `Détacher ${name}`,
    pinOwn: 'Épingler votre vignette',
    unpinOwn: 'Détacher votre vignette',
    pages: 'Pages de personnes',
    previousPage: 'Page précédente',
    nextPage: 'Page suivante',
    page: (page, count) => `${page} / ${count}`,
    viewTitle: 'Tout le monde',
    views: { grid: 'En grille', speaker: 'Qui parle, en grand' },
    ownTitle: 'Votre vignette',
    own: { tile: 'Parmi les autres', corner: 'Dans le coin', hidden: 'Masquée' },
    fullScreen: 'Plein écran',
    leaveFullScreen: 'Quitter le plein écran',
  },

  pip: { open: 'Garder au-dessus des autres fenêtres', close: 'Revenir dans cette fenêtre', title: 'Appel' },

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
    list: 'Tout le monde dans la salle',
    search: 'Chercher quelqu’un',
    nobody: 'Personne ne porte ce nom ici.',
    you: '(vous)',
    away: 'Absence momentanée',
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
    empty: 'Les messages vont directement à tout le monde dans l’appel. Rien ne reste quand la dernière personne s’en va.',
    field: 'Message à tout le monde',
    send: 'Envoyer le message',
    newest: 'Nouveaux messages',
    bytesLeft: counted({ one: (count) => `${count} octet restant`, other: (count) => `${count} octets restants` }),
    bytesOver: counted({ one: (count) => `${count} octet de trop`, other: (count) => `${count} octets de trop` }),
    sending: 'Envoi…',
    delivered: 'Remis',
    nobodyHere: 'Il n’y a encore personne. Qui viendra le verra.',
    notSent: 'Pas encore envoyé',
    notSentTo: (names) => `Pas encore envoyé à ${listed(names)}`,
    cannotRead: (names) => `Sans accès à la discussion\u202f: ${listed(names)}`,
    said: (name, text) => `${name}\u202f: ${text}`,
  },

  files: {
    choose: 'Envoyer un fichier',
    drop: 'Déposez des fichiers ici pour les proposer à tout le monde',
    noFolders: 'Un dossier ne peut pas être envoyé. Mettez-le d’abord dans une archive.',
    offered: (name, file) => `${name} propose ${file}`,
    save: 'Enregistrer',
    saveFile: (file) => `Enregistrer ${file}`,
    saveAgain: 'Réessayer',
    cancel: 'Annuler',
    cancelFile: (file) => `Ne plus recevoir ${file}`,
    withdraw: 'Ne plus proposer',
    withdrawFile: (file) => `Ne plus proposer ${file}`,
    progress: (file) => `Part de ${file} déjà reçue`,
    progressAt: (name, file) => `Part de ${file} déjà chez ${name}`,
    paused: (name) => `En attente de la connexion avec ${name}…`,
    saved: 'Enregistré',
    gone: (name) => `${name} ne le propose plus`,
    unreadable: (name) => `Le navigateur à l’autre bout (${name}) ne peut plus le lire`,
    damaged: 'Il est arrivé endommagé',
    unwritable: 'Il n’a pas pu être enregistré. Reste-t-il de la place sur le disque\u202f?',
    offeredToAll: 'Proposé à tout le monde',
    withdrawn: 'N’est plus proposé',
    savedBy: (names) => `Enregistré par ${listed(names)}`,
  },

  settings: {
    language: 'Langue',
    sounds: { title: 'Sons', detail: 'Un son bref quand quelqu’un arrive, part ou lève la main.' },
    dataUse: {
      title: 'Consommation de données',
      full: 'Meilleure image',
      saver: 'Économie : petites images',
      voice: 'Voix et écrans partagés seulement',
      pictureOff: 'Image coupée pour économiser les données',
    },
    relayOnly: {
      title: 'Cacher mon adresse aux autres',
      detail: 'Tout passe par le relais du serveur. Cela peut prendre un peu plus de temps.',
      noRelay: 'Ce serveur n’a pas de relais.',
    },
  },

  notices: {
    signalingLost: 'Reconnexion au serveur. Votre appel continue.',
    ownLineDown: 'Votre connexion est instable. Nous retrouvons tout le monde.',
    bothLost: 'Vous êtes hors ligne. L’appel reprendra dès votre retour.',
    blockedSound: 'Cliquez pour entendre tout le monde',
  },

  news: {
    joined: (name) => `${name} a rejoint l’appel`,
    left: (name) => `${name} a quitté l’appel`,
    muted: (name) => `${name} a coupé son micro`,
    unmuted: (name) => `${name} a activé son micro`,
    sharing: (name) => `${name} partage un écran`,
    stoppedSharing: (name) => `${name} ne partage plus`,
    handUp: (name) => `${name} lève la main`,
    back: (name) => `${name} est de retour`,
  },

  ended: {
    rejoin: 'Revenir dans l’appel',
    startAnother: 'En lancer un autre',
    reasons: {
      left: { what: 'Vous avez quitté l’appel', todo: 'Les autres peuvent continuer sans vous.' },
      removed: {
        what: 'On vous a fait sortir de l’appel',
        todo: 'La personne qui anime la salle a mis fin à votre visite.',
      },
      replaced: {
        what: 'L’appel continue dans un autre onglet',
        todo: 'Vous l’avez ouvert une deuxième fois, et l’onglet le plus récent a pris le relais.',
      },
      room_full: { what: 'Cette salle est pleine', todo: 'Toutes les places sont prises. Réessayez quand quelqu’un sera parti.' },
      room_locked: { what: 'Cette salle est verrouillée', todo: 'Demandez à quelqu’un à l’intérieur de la déverrouiller.' },
      wrong_passcode: { what: 'Ce n’est pas le bon code', todo: 'Demandez-le à la personne qui vous invite.' },
      knock_pending: { what: 'Personne ne vous a encore ouvert', todo: 'Quelqu’un à l’intérieur doit ouvrir.' },
      knock_denied: { what: 'On ne vous a pas laissé entrer', todo: 'Adressez-vous à la personne qui vous invite.' },
      version_unsupported: {
        what: 'Cette page est périmée',
        todo: 'Le serveur parle une autre version. Rechargez la page.',
      },
      rate_limited: { what: 'Trop de tentatives', todo: 'Attendez quelques secondes, puis réessayez.' },
      bad_request: { what: 'Le serveur n’a pas compris', todo: 'Essayez un autre nom, ou rechargez la page.' },
      not_joined: LET_IN,
      unavailable: LET_IN,
      internal: LET_IN,
    },
  },

  pages: {
    badRoom: {
      what: 'Cette salle ne peut pas exister',
      todo: 'Le nom d’une salle compte de 1 à 64 lettres, chiffres, traits d’union ou tirets bas. Vérifiez le lien reçu.',
    },
    notFound: { what: 'Il n’y a rien ici', todo: 'Vérifiez l’adresse, ou lancez un appel.' },
    unsupported: {
      what: 'Ce navigateur ne peut pas passer d’appels',
      todo: 'Une version récente de Chrome, Edge, Firefox ou Safari le peut.',
    },
    broken: {
      what: 'Quelque chose s’est cassé sur cette page',
      todo: 'Rechargez-la\u202f: votre place dans la salle est gardée un instant.',
    },
    reload: 'Recharger',
  },
};
