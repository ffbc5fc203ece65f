/** The texts about files from browser to browser, in German. */

import { counting } from '../counting.ts';
import type { FileMessages } from '../en/files.ts';
import { listing } from '../listing.ts';

const listed = listing('de');
const counted = counting('de');

export const files: FileMessages = {
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
  savedBy: (names) => `Gespeichert von ${listed(names)}`,
  offerImage: 'Dieses Bild allen anbieten?',
  offerFiles: counted({ one: () => 'Diese Datei allen anbieten?', other: (count) => `Diese ${count} Dateien allen anbieten?` }),
  offer: 'Anbieten',
  preview: 'Das Bild',
  leftOut: counted({
    one: () => '1 Datei wurde nicht angeboten: 50 auf einmal sind möglich. Biete erst eine andere nicht mehr an.',
    other: (count) => `${count} Dateien wurden nicht angeboten: 50 auf einmal sind möglich. Biete erst andere nicht mehr an.`,
  }),
  tooLong: (size, most) =>
    `Dieser Text ist zu lang für eine Nachricht: ${size}, und ${most} passen hinein. Du kannst ihn als Datei senden.`,
};
