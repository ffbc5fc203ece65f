/** English: the texts about files from browser to browser. */
import { counting } from '../counting.ts';
import { listing } from '../listing.ts';

const listed = listing('en');
const counted = counting('en');

export const files = {
  choose: 'Send a file',
  drop: 'Drop files here to offer them to everyone',
  noFolders: 'Folders can’t be sent. Pack the folder into one file first.',
  offered: (name: string, file: string) => `${name} offers ${file}`,
  save: 'Save',
  saveFile: (file: string) => `Save ${file}`,
  saveAgain: 'Try again',
  cancel: 'Cancel',
  cancelFile: (file: string) => `Stop receiving ${file}`,
  withdraw: 'Stop offering',
  withdrawFile: (file: string) => `Stop offering ${file}`,
  progress: (file: string) => `How much of ${file} you have received`,
  progressAt: (name: string, file: string) => `How much of ${file} ${name} has received`,
  paused: (name: string) => `Waiting for ${name}’s connection…`,
  program: (name: string) => `This is a program. Open it only if you trust ${name}.`,
  saved: 'Saved',
  gone: (name: string) => `${name} no longer offers it`,
  unreadable: (name: string) => `${name}’s browser can no longer read it`,
  damaged: 'The file arrived damaged',
  unwritable: 'It could not be saved. Is there space on the disk?',
  offeredToAll: 'Offered to everyone',
  withdrawn: 'No longer offered',
  savedBy: (names: readonly string[]) => `Saved by ${listed(names)}`,
  offerImage: 'Offer this image to everyone?',
  offerFiles: counted({
    one: () => 'Offer this file to everyone?',
    other: (count) => `Offer these ${count} files to everyone?`,
  }),
  offer: 'Offer',
  preview: 'The image',
  leftOut: counted({
    one: () => '1 file was not offered: you can offer 50 at a time. Stop offering one first.',
    other: (count) => `${count} files were not offered: you can offer 50 at a time. Stop offering some first.`,
  }),
  tooLong: (size: string, most: string) =>
    `This text is too long for a message: ${size}, and ${most} fit. You can send it as a file.`,
};

export type FileMessages = Readonly<typeof files>;
