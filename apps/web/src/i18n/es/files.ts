/** The texts about files from browser to browser, in Spanish. */

import { counting } from '../counting.ts';
import type { FileMessages } from '../en/files.ts';
import { listing } from '../listing.ts';

const listed = listing('es');
const counted = counting('es');

export const files: FileMessages = {
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
  savedBy: (names) => `Guardado por ${listed(names)}`,
  offerImage: '¿Ofrecer esta imagen a todos?',
  offerFiles: counted({
    one: () => '¿Ofrecer este archivo a todos?',
    other: (count) => `¿Ofrecer estos ${count} archivos a todos?`,
  }),
  offer: 'Ofrecer',
  preview: 'La imagen',
  leftOut: counted({
    one: () => '1 archivo no se ha ofrecido: se pueden ofrecer 50 a la vez. Deja de ofrecer otro antes.',
    other: (count) => `${count} archivos no se han ofrecido: se pueden ofrecer 50 a la vez. Deja de ofrecer otros antes.`,
  }),
  tooLong: (size, most) =>
    `Este texto es demasiado largo para un mensaje: ${size}, y caben ${most}. Puedes enviarlo como archivo.`,
};
