/** The texts after a call, in French. */
import type { EndedMessages } from '../en/ended.ts';

const LET_IN = {
  title: 'Le serveur n’a pas pu vous faire entrer',
  action: 'Réessayez dans un instant.',
};

export const ended: EndedMessages = {
  broken: {
    detail: 'Votre appel continue : vous vous voyez et vous entendez toujours.',
    show: 'Afficher de nouveau l’appel',
  },
  rejoin: 'Revenir dans l’appel',
  startAnother: 'Nouvel appel',
  reasons: {
    left: { title: 'Vous avez quitté l’appel', action: 'Les autres peuvent continuer sans vous.' },
    removed: {
      title: 'Vous avez été exclu de l’appel',
      action: 'L’organisateur vous a retiré.',
    },
    replaced: {
      title: 'L’appel continue dans un autre onglet',
      action: 'Vous l’avez ouvert une deuxième fois, et l’onglet le plus récent a pris le relais.',
    },
    room_full: { title: 'Cette salle est pleine', action: 'Réessayez quand quelqu’un sera parti.' },
    room_locked: { title: 'Cette salle est verrouillée', action: 'Demandez à quelqu’un à l’intérieur de la déverrouiller.' },
    wrong_passcode: { title: 'Code incorrect', action: 'Demandez-le à la personne qui vous invite.' },
    knock_pending: { title: 'Personne ne vous a encore laissé entrer', action: 'Un participant doit vous laisser entrer.' },
    knock_denied: { title: 'On ne vous a pas laissé entrer', action: 'Adressez-vous à la personne qui vous invite.' },
    version_unsupported: {
      title: 'Cette page n’est plus à jour',
      action: 'Rechargez la page pour obtenir la nouvelle version.',
    },
    rate_limited: { title: 'Trop de tentatives', action: 'Attendez quelques secondes, puis réessayez.' },
    bad_request: { title: 'Le serveur n’a pas pu lire la demande', action: 'Essayez un autre nom, ou rechargez la page.' },
    not_joined: LET_IN,
    unavailable: LET_IN,
    internal: LET_IN,
  },
};
