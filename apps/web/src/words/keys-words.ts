/** What each key does during a call; the texts come with their list. */
import { useReadable } from '../room/use-readable.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

const en = {
  microphone: 'Microphone on or off',
  camera: 'Camera on or off',
  share: 'Share your screen, or stop',
  chat: 'Chat',
  people: 'People',
  hand: 'Raise or lower your hand',
  list: 'This list',
  escape: 'Close what is open',
  talk: 'Hold to talk while muted',
  names: { space: 'Space', escape: 'Esc' },
  /** The switch for all of them. */
  areOn: { title: 'Single keys', detail: 'Off, keys only do what they do on every page.' },
};

type KeysWords = Readonly<typeof en>;

const de: KeysWords = {
  microphone: 'Mikrofon an oder aus',
  camera: 'Kamera an oder aus',
  share: 'Bildschirm teilen oder damit aufhören',
  chat: 'Chat',
  people: 'Personen',
  hand: 'Hand heben oder senken',
  list: 'Diese Liste',
  escape: 'Schließen, was offen ist',
  talk: 'Halten, um stummgeschaltet zu sprechen',
  names: { space: 'Leertaste', escape: 'Esc' },
  areOn: { title: 'Einzelne Tasten', detail: 'Ausgeschaltet tun Tasten nur, was sie auf jeder Seite tun.' },
};

const fr: KeysWords = {
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
};

const es: KeysWords = {
  microphone: 'Encender o apagar el micrófono',
  camera: 'Encender o apagar la cámara',
  share: 'Compartir la pantalla o parar',
  chat: 'Chat',
  people: 'Personas',
  hand: 'Levantar o bajar la mano',
  list: 'Esta lista',
  escape: 'Cerrar lo que esté abierto',
  talk: 'Mantener para hablar con el micrófono apagado',
  names: { space: 'Espacio', escape: 'Esc' },
  areOn: { title: 'Teclas sueltas', detail: 'Desactivadas, las teclas solo hacen lo que hacen en cualquier página.' },
};

export const KEYS_WORDS: Readonly<Record<Language, KeysWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useKeysWords = (): KeysWords => KEYS_WORDS[useReadable(language)];
