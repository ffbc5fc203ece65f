/** The texts about files from browser to browser, in French. */

import { counting } from '../counting.ts';
import type { FileMessages } from '../en/files.ts';
import { listing } from '../listing.ts';

const listed = listing('fr');
const counted = counting('fr');

export const files: FileMessages = {
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
  program: (name) => `C’est un programme. Ne l’ouvrez que si vous faites confiance à ${name}.`,
  saved: 'Enregistré',
  gone: (name) => `${name} ne le propose plus`,
  unreadable: (name) => `Le navigateur à l’autre bout (${name}) ne peut plus le lire`,
  damaged: 'Il est arrivé endommagé',
  unwritable: 'Il n’a pas pu être enregistré. Reste-t-il de la place sur le disque\u202f?',
  offeredToAll: 'Proposé à tout le monde',
  withdrawn: 'N’est plus proposé',
  savedBy: (names) => `Enregistré par ${listed(names)}`,
  offerImage: 'Proposer cette image à tout le monde\u202f?',
  offerFiles: counted({
    one: () => 'Proposer ce fichier à tout le monde\u202f?',
    other: (count) => `Proposer ces ${count} fichiers à tout le monde\u202f?`,
  }),
  offer: 'Proposer',
  preview: 'L’image',
  leftOut: counted({
    one: () => '1 fichier n’a pas été proposé\u202f: 50 à la fois au plus. Cessez d’abord d’en proposer un autre.',
    other: (count) =>
      `${count} fichiers n’ont pas été proposés\u202f: 50 à la fois au plus. Cessez d’abord d’en proposer d’autres.`,
  }),
  tooLong: (size, most) =>
    `Ce texte est trop long pour un message\u202f: ${size}, pour ${most} au plus. Vous pouvez l’envoyer dans un fichier.`,
};
