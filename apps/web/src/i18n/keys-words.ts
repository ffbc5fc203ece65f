/** What each key does during a call; the texts come with their list. */
import { useReadable } from '../browser/use-readable.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

const en = {
  microphone: 'Microphone on or off',
  camera: 'Camera on or off',
  share: 'Start or stop sharing',
  chat: 'Chat',
  people: 'People',
  hand: 'Raise or lower your hand',
  list: 'Keyboard shortcuts',
  escape: 'Close dialog or panel',
  talk: 'Hold to talk while muted',
  /** In the tooltip of a tile. */
  speaking: 'Green frame: speaking',
  names: { space: 'Space', escape: 'Esc' },
  /** The switch for all of them. */
  areOn: { title: 'Single-key shortcuts', detail: 'Turn off if they conflict with other software.' },
};

type KeysWords = Readonly<typeof en>;

const de: KeysWords = {
  microphone: 'Mikrofon an oder aus',
  camera: 'Kamera an oder aus',
  share: 'Teilen starten oder beenden',
  chat: 'Chat',
  people: 'Personen',
  hand: 'Hand heben oder senken',
  list: 'Tastenkürzel',
  escape: 'Dialog oder Leiste schließen',
  talk: 'Gedrückt halten, um zu sprechen',
  speaking: 'Grüner Rahmen: spricht gerade',
  names: { space: 'Leertaste', escape: 'Esc' },
  areOn: { title: 'Kürzel mit einer Taste', detail: 'Ausschalten, wenn sie andere Programme stören.' },
};

const fr: KeysWords = {
  microphone: 'Activer ou couper le micro',
  camera: 'Activer ou couper la caméra',
  share: 'Lancer ou arrêter le partage',
  chat: 'Discussion',
  people: 'Personnes',
  hand: 'Lever ou baisser la main',
  list: 'Raccourcis clavier',
  escape: 'Fermer le dialogue ou le panneau',
  talk: 'Maintenir pour parler quand le micro est coupé',
  speaking: 'Cadre vert\u202f: parle',
  names: { space: 'Espace', escape: 'Échap' },
  areOn: { title: 'Raccourcis à une touche', detail: 'À désactiver s’ils gênent un autre logiciel.' },
};

const es: KeysWords = {
  microphone: 'Encender o apagar el micrófono',
  camera: 'Encender o apagar la cámara',
  share: 'Empezar o dejar de compartir',
  chat: 'Chat',
  people: 'Personas',
  hand: 'Levantar o bajar la mano',
  list: 'Atajos de teclado',
  escape: 'Cerrar el diálogo o el panel',
  talk: 'Mantener para hablar con el micrófono apagado',
  speaking: 'Marco verde: está hablando',
  names: { space: 'Espacio', escape: 'Esc' },
  areOn: { title: 'Atajos de una tecla', detail: 'Desactívalos si interfieren con otro programa.' },
};

export const KEYS_WORDS: Readonly<Record<Language, KeysWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useKeysWords = (): KeysWords => KEYS_WORDS[useReadable(language)];
