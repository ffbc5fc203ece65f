/** The texts about files from browser to browser; they come with the chat. */

import { useReadable } from '../browser/use-readable.ts';
import { counting } from './counting.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';
import { listing } from './listing.ts';

const listedEN = listing('en');
const countedEN = counting('en');

const en = {
  choose: 'Send a file',
  drop: 'Drop files here to offer them to everybody',
  noFolders: 'Folders can’t be sent. Pack the folder into one file first.',
  offered: (name: string, file: string) => `${name} offers ${file}`,
  save: 'Save',
  saveFile: (file: string) => `Save ${file}`,
  saveAgain: 'Try again',
  cancel: 'Cancel',
  cancelFile: (file: string) => `Stop receiving ${file}`,
  withdraw: 'Stop offering',
  withdrawFile: (file: string) => `Stop offering ${file}`,
  progress: (file: string) => `How much of ${file} is here`,
  progressAt: (name: string, file: string) => `How much of ${file} is at ${name}’s`,
  paused: (name: string) => `Waiting for ${name}’s connection…`,
  program: (name: string) => `This is a program. Open it only if you trust ${name}.`,
  saved: 'Saved',
  gone: (name: string) => `${name} offers it no longer`,
  unreadable: (name: string) => `${name}’s browser can’t read it any more`,
  damaged: 'It arrived damaged',
  unwritable: 'It could not be stored. Is there room on the disk?',
  offeredToAll: 'Offered to everybody',
  withdrawn: 'No longer offered',
  savedBy: (names: readonly string[]) => `Saved by ${listedEN(names)}`,
  offerPicture: 'Offer this picture to everyone?',
  offerFiles: countedEN({
    one: () => 'Offer this file to everyone?',
    other: (count) => `Offer these ${count} files to everyone?`,
  }),
  offer: 'Offer',
  preview: 'The picture',
  leftOut: countedEN({
    one: () => '1 file was not offered: you can offer 50 at a time. Stop offering one first.',
    other: (count) => `${count} files were not offered: you can offer 50 at a time. Stop offering some first.`,
  }),
  tooLong: (size: string, most: string) =>
    `This text is too long for a message: ${size}, and ${most} fit. You can send it as a file.`,
};

export type FilesWords = Readonly<typeof en>;

const listedDE = listing('de');
const countedDE = counting('de');

const de: FilesWords = {
  choose: 'Datei senden',
  drop: 'Dateien hier ablegen, um sie allen anzubieten',
  noFolders: 'Ordner lassen sich nicht senden. Pack den Ordner erst in eine Datei.',
  offered: (name, file) => `${name} bietet ${file} an`,
  save: 'Speichern',
  saveFile: (file) => `${file} speichern`,
  saveAgain: 'Noch einmal versuchen',
  cancel: 'Abbrechen',
  cancelFile: (file) => `${file} nicht mehr empfangen`,
  withdraw: 'Nicht mehr anbieten',
  withdrawFile: (file) => `${file} nicht mehr anbieten`,
  progress: (file) => `Wie viel von ${file} hier ist`,
  progressAt: (name, file) => `Wie viel von ${file} bei ${name} ist`,
  paused: (name) => `Warten auf die Verbindung zu ${name}…`,
  program: (name) => `Das ist ein Programm. Öffne es nur, wenn du ${name} vertraust.`,
  saved: 'Gespeichert',
  gone: (name) => `${name} bietet es nicht mehr an`,
  unreadable: (name) => `Der Browser von ${name} kann es nicht mehr lesen`,
  damaged: 'Es ist beschädigt angekommen',
  unwritable: 'Es ließ sich nicht speichern. Ist auf der Festplatte noch Platz?',
  offeredToAll: 'Allen angeboten',
  withdrawn: 'Nicht mehr angeboten',
  savedBy: (names) => `Gespeichert von ${listedDE(names)}`,
  offerPicture: 'Dieses Bild allen anbieten?',
  offerFiles: countedDE({ one: () => 'Diese Datei allen anbieten?', other: (count) => `Diese ${count} Dateien allen anbieten?` }),
  offer: 'Anbieten',
  preview: 'Das Bild',
  leftOut: countedDE({
    one: () => '1 Datei wurde nicht angeboten: 50 auf einmal sind möglich. Biete erst eine andere nicht mehr an.',
    other: (count) => `${count} Dateien wurden nicht angeboten: 50 auf einmal sind möglich. Biete erst andere nicht mehr an.`,
  }),
  tooLong: (size, most) =>
    `Dieser Text ist zu lang für eine Nachricht: ${size}, und ${most} passen hinein. Du kannst ihn als Datei senden.`,
};

const listedFR = listing('fr');
const countedFR = counting('fr');

const fr: FilesWords = {
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
  savedBy: (names) => `Enregistré par ${listedFR(names)}`,
  offerPicture: 'Proposer cette image à tout le monde\u202f?',
  offerFiles: countedFR({
    one: () => 'Proposer ce fichier à tout le monde\u202f?',
    other: (count) => `Proposer ces ${count} fichiers à tout le monde\u202f?`,
  }),
  offer: 'Proposer',
  preview: 'L’image',
  leftOut: countedFR({
    one: () => '1 fichier n’a pas été proposé\u202f: 50 à la fois au plus. Cessez d’abord d’en proposer un autre.',
    other: (count) =>
      `${count} fichiers n’ont pas été proposés\u202f: 50 à la fois au plus. Cessez d’abord d’en proposer d’autres.`,
  }),
  tooLong: (size, most) =>
    `Ce texte est trop long pour un message\u202f: ${size}, pour ${most} au plus. Vous pouvez l’envoyer dans un fichier.`,
};

const listedES = listing('es');
const countedES = counting('es');

const es: FilesWords = {
  choose: 'Enviar un archivo',
  drop: 'Suelta aquí archivos para ofrecerlos a todos',
  noFolders: 'Las carpetas no se pueden enviar. Comprime antes la carpeta en un archivo.',
  offered: (name, file) => `${name} ofrece ${file}`,
  save: 'Guardar',
  saveFile: (file) => `Guardar ${file}`,
  saveAgain: 'Intentar de nuevo',
  cancel: 'Cancelar',
  cancelFile: (file) => `Dejar de recibir ${file}`,
  withdraw: 'Dejar de ofrecer',
  withdrawFile: (file) => `Dejar de ofrecer ${file}`,
  progress: (file) => `Cuánto de ${file} ha llegado`,
  progressAt: (name, file) => `Cuánto de ${file} ha llegado a ${name}`,
  paused: (name) => `Esperando la conexión con ${name}…`,
  program: (name) => `Es un programa. Ábrelo solo si confías en ${name}.`,
  saved: 'Guardado',
  gone: (name) => `${name} ya no lo ofrece`,
  unreadable: (name) => `El navegador de ${name} ya no puede leerlo`,
  damaged: 'Ha llegado dañado',
  unwritable: 'No se ha podido guardar. ¿Queda espacio en el disco?',
  offeredToAll: 'Ofrecido a todos',
  withdrawn: 'Ya no se ofrece',
  savedBy: (names) => `Guardado por ${listedES(names)}`,
  offerPicture: '¿Ofrecer esta imagen a todos?',
  offerFiles: countedES({
    one: () => '¿Ofrecer este archivo a todos?',
    other: (count) => `¿Ofrecer estos ${count} archivos a todos?`,
  }),
  offer: 'Ofrecer',
  preview: 'La imagen',
  leftOut: countedES({
    one: () => '1 archivo no se ha ofrecido: se pueden ofrecer 50 a la vez. Deja de ofrecer otro antes.',
    other: (count) => `${count} archivos no se han ofrecido: se pueden ofrecer 50 a la vez. Deja de ofrecer otros antes.`,
  }),
  tooLong: (size, most) =>
    `Este texto es demasiado largo para un mensaje: ${size}, y caben ${most}. Puedes enviarlo como archivo.`,
};

export const FILES_WORDS: Readonly<Record<Language, FilesWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useFilesWords = (): FilesWords => FILES_WORDS[useReadable(language)];
