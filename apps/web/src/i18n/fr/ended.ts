/** The texts after a call, in French. */
import type { EndedMessages } from '../en/ended.ts';

const LET_IN = {
  what: 'Le serveur n’a pas pu vous faire entrer',
  todo: 'Réessayez dans un instant.',
};

export const ended: EndedMessages = {
  broken: {
    todo: 'Votre appel continue : vous vous voyez et vous entendez toujours.',
    show: 'Afficher de nouveau l’appel',
  },
  rejoin: 'Revenir dans l’appel',
  startAnother: 'Nouvel appel',
  reasons: {
    left: { what: 'Vous avez quitté l’appel', todo: 'Les autres peuvent continuer sans vous.' },
    removed: {
      what: 'On vous a fait sortir de l’appel',
      todo: 'L’organisateur vous a retiré.',
    },
    replaced: {
      what: 'L’appel continue dans un autre onglet',
      todo: 'Vous l’avez ouvert une deuxième fois, et l’onglet le plus récent a pris le relais.',
    },
    room_full: { what: 'Cette salle est pleine', todo: 'Réessayez quand quelqu’un sera parti.' },
    room_locked: { what: 'Cette salle est verrouillée', todo: 'Demandez à quelqu’un à l’intérieur de la déverrouiller.' },
    wrong_passcode: { what: 'Code incorrect', todo: 'Demandez-le à la personne qui vous invite.' },
    knock_pending: { what: 'Personne ne vous a encore ouvert', todo: 'Un participant doit vous laisser entrer.' },
    knock_denied: { what: 'On ne vous a pas laissé entrer', todo: 'Adressez-vous à la personne qui vous invite.' },
    version_unsupported: {
      what: 'Cette page est périmée',
      todo: 'Rechargez la page pour obtenir la nouvelle version.',
    },
    rate_limited: { what: 'Trop de tentatives', todo: 'Attendez quelques secondes, puis réessayez.' },
    bad_request: { what: 'Le serveur n’a pas pu lire la demande', todo: 'Essayez un autre nom, ou rechargez la page.' },
    not_joined: LET_IN,
    unavailable: LET_IN,
    internal: LET_IN,
  },
};
