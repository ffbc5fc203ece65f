/** What each key does during a call, in French. */
import type { ShortcutMessages } from '../en/shortcuts.ts';

export const shortcuts: ShortcutMessages = {
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
