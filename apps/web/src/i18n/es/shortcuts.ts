/** What each key does during a call, in Spanish. */
import type { ShortcutMessages } from '../en/shortcuts.ts';

export const shortcuts: ShortcutMessages = {
  microphone: 'Activar o desactivar el micrófono',
  camera: 'Activar o desactivar la cámara',
  share: 'Empezar o dejar de compartir',
  chat: 'Chat',
  people: 'Personas',
  hand: 'Levantar o bajar la mano',
  list: 'Atajos de teclado',
  escape: 'Cerrar el diálogo o el panel',
  talk: 'Mantener para hablar con el micrófono desactivado',
  speaking: 'Marco verde: está hablando',
  names: { space: 'Espacio', escape: 'Esc' },
  areOn: { title: 'Atajos de una tecla', detail: 'Desactívalos si interfieren con otro programa.' },
};
