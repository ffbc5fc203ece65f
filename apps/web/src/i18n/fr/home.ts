/** The texts of the home page, in French. */
import type { HomeMessages } from '../en/home.ts';

export const home: HomeMessages = {
  title: ['Face à face,', 'en un seul lien.'],
  lead: 'Ouvrez une salle, envoyez le lien, parlez. La vidéo va directement d’un navigateur à l’autre. Ni compte, ni installation.',
  start: 'Lancer un appel',
  or: 'ou',
  room: 'Lien ou nom de salle',
  join: 'Rejoindre',
  complaints: {
    empty: 'Saisissez le nom d’une salle, ou collez son lien.',
    other_host: 'Ce lien mène à un autre site. Ouvrez-le dans la barre d’adresse.',
    no_room: 'Ce lien ne mène pas à une salle.',
    bad_name: 'Le nom d’une salle contient une lettre ou un chiffre, et 64 caractères au plus.',
  },
  recent: 'Salles récentes',
  forget: (room) => `Retirer ${room}`,
  facts: [
    { title: 'Chiffré', detail: 'directement d’un navigateur à l’autre' },
    { title: 'Fiable', detail: 'l’appel continue si le serveur redémarre' },
    { title: 'Auto-hébergé', detail: 'fonctionne sur votre serveur' },
  ],
};
