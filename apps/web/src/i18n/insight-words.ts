/**
 * The texts about links and sounds, beyond the first moments: they come with those, in every language at once, because the page before its first
 * frame has no room for them.
 */
import type { Slot } from '@visavis/engine';
import type { CameraTrouble } from '@visavis/engine/insight';
import { useReadable } from '../browser/use-readable.ts';
import type { Trouble } from './en.ts';
import { of } from './french-of.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';
import { listing } from './listing.ts';

const en = {
  /** In the place of a picture that its owner would like to send. */
  cameraTroubles: (name: string): Record<CameraTrouble, string> => ({
    in_use: `${name}’s camera is in use by another program`,
    interrupted: `${name} is on a phone call or in another app`,
    unplugged: `${name}’s camera was unplugged`,
    permission_denied: `${name}’s browser blocks the camera`,
    failed: `${name}’s camera did not start`,
  }),

  /** About our own sound. */
  hints: {
    talking_muted: { what: 'You are muted.', todo: 'Turn your microphone on to be heard.' },
    silent_microphone: {
      what: 'No sound from your microphone.',
      todo: 'Check its mute switch and its cable, or choose another one under More, Settings.',
    },
    noisy_microphone: {
      what: 'Your microphone picks up a steady noise.',
      todo: 'Mute yourself while you listen, or move it away from the noise.',
    },
    unheardByAll: {
      what: 'Others can’t hear you.',
      todo: 'Turn your microphone off and on again, or choose another one under More, Settings.',
    },
    unheardBy: (names: readonly string[]): Trouble => ({
      what: `${listing('en')(names)} can’t hear you.`,
      todo: 'The others can. Turn your microphone off and on again.',
    }),
    dismiss: 'Hide this hint',
  },

  /** The panel with the figures of every link. */
  details: {
    copy: 'Copy as text',
    copied: 'Copied',
    nobody: 'Nobody else is here yet.',
    waiting: 'Not measured yet',
    direct: 'Direct',
    relayed: 'Through the relay',
    path: 'Connection',
    roundTrip: 'Latency (ping)',
    loss: 'Lost packets',
    jitter: 'Jitter',
    slots: {
      microphone: 'Audio',
      camera: 'Camera',
      screen: 'Screen',
      screenAudio: 'Screen audio',
    } satisfies Record<Slot, string>,
    nothing: 'nothing',
    fps: (count: string) => `${count} fps`,
    limits: {
      cpu: 'limited by your computer',
      bandwidth: 'limited by the network',
      other: 'limited by the browser',
    },
    rates: 'Download and upload',
    span: (what: string, least: string, most: string) => `${what}, last minute: ${least} to ${most}`,
  },
};

/** Everything that is read there, in one language. */
export type InsightWords = Readonly<typeof en>;

const de: InsightWords = {
  cameraTroubles: (name) => ({
    in_use: `Die Kamera von ${name} wird von einem anderen Programm benutzt`,
    interrupted: `${name} telefoniert oder ist in einer anderen App`,
    unplugged: `Die Kamera von ${name} wurde abgezogen`,
    permission_denied: `Der Browser von ${name} sperrt die Kamera`,
    failed: `Die Kamera von ${name} ist nicht angegangen`,
  }),

  hints: {
    talking_muted: { what: 'Du bist stummgeschaltet.', todo: 'Schalte es ein, damit man dich hört.' },
    silent_microphone: {
      what: 'Kein Ton von deinem Mikrofon.',
      todo: 'Prüfe Schalter und Stecker, oder wähle unter Mehr, Einstellungen ein anderes.',
    },
    noisy_microphone: {
      what: 'Dein Mikrofon nimmt ein ständiges Geräusch auf.',
      todo: 'Schalte es beim Zuhören aus, oder stell es weiter weg vom Geräusch.',
    },
    unheardByAll: {
      what: 'Die anderen hören dich nicht.',
      todo: 'Schalte dein Mikrofon aus und wieder ein, oder wähle unter Mehr, Einstellungen ein anderes.',
    },
    unheardBy: (names) => ({
      what: `Nicht zu hören bist du für ${listing('de')(names)}.`,
      todo: 'Die anderen hören dich. Schalte dein Mikrofon aus und wieder ein.',
    }),
    dismiss: 'Hinweis ausblenden',
  },

  details: {
    copy: 'Als Text kopieren',
    copied: 'Kopiert',
    nobody: 'Noch ist niemand sonst hier.',
    waiting: 'Noch nicht gemessen',
    direct: 'Direkt',
    relayed: 'Über das Relay',
    path: 'Verbindung',
    roundTrip: 'Latenz (Ping)',
    loss: 'Verlorene Pakete',
    jitter: 'Jitter',
    slots: {
      microphone: 'Audio',
      camera: 'Kamera',
      screen: 'Bildschirm',
      screenAudio: 'Bildschirm-Audio',
    },
    nothing: 'nichts',
    fps: (count) => `${count} Bilder/s`,
    limits: {
      cpu: 'begrenzt durch den Computer',
      bandwidth: 'begrenzt durch das Netz',
      other: 'begrenzt durch den Browser',
    },
    rates: 'Download und Upload',
    span: (what, least, most) => `${what}, letzte Minute: ${least} bis ${most}`,
  },
};

const fr: InsightWords = {
  cameraTroubles: (name) => ({
    in_use: `La caméra ${of(name)} est utilisée par un autre programme`,
    interrupted: `${name} est au téléphone ou dans une autre application`,
    unplugged: `La caméra ${of(name)} a été débranchée`,
    permission_denied: `Le navigateur ${of(name)} bloque la caméra`,
    failed: `La caméra ${of(name)} n’a pas démarré`,
  }),

  hints: {
    talking_muted: { what: 'Votre micro est coupé.', todo: 'Activez-le pour être entendu.' },
    silent_microphone: {
      what: 'Aucun son de votre micro.',
      todo: 'Vérifiez son bouton et sa prise, ou choisissez-en un autre sous Plus, Paramètres.',
    },
    noisy_microphone: {
      what: 'Votre micro capte un bruit continu.',
      todo: 'Coupez-le quand vous écoutez, ou éloignez-le du bruit.',
    },
    unheardByAll: {
      what: 'Les autres ne vous entendent pas.',
      todo: 'Coupez et réactivez votre micro, ou choisissez-en un autre sous Plus, Paramètres.',
    },
    unheardBy: (names) => ({
      what: `Vous n’êtes pas entendu par ${listing('fr')(names)}.`,
      todo: 'Les autres vous entendent. Coupez et réactivez votre micro.',
    }),
    dismiss: 'Masquer ce conseil',
  },

  details: {
    copy: 'Copier en texte',
    copied: 'Copié',
    nobody: 'Personne d’autre n’est encore là.',
    waiting: 'Pas encore mesuré',
    direct: 'Direct',
    relayed: 'Par le relais',
    path: 'Connexion',
    roundTrip: 'Latence (ping)',
    loss: 'Paquets perdus',
    jitter: 'Gigue',
    slots: {
      microphone: 'Audio',
      camera: 'Caméra',
      screen: 'Écran',
      screenAudio: 'Audio de l’écran',
    },
    nothing: 'rien',
    fps: (count) => `${count} images/s`,
    limits: {
      cpu: 'limité par l’ordinateur',
      bandwidth: 'limité par le réseau',
      other: 'limité par le navigateur',
    },
    rates: 'Réception et envoi',
    span: (what, least, most) => `${what}, dernière minute : de ${least} à ${most}`,
  },
};

const es: InsightWords = {
  cameraTroubles: (name) => ({
    in_use: `Otro programa está usando la cámara de ${name}`,
    interrupted: `${name} está en una llamada o en otra aplicación`,
    unplugged: `La cámara de ${name} se ha desconectado`,
    permission_denied: `El navegador de ${name} bloquea la cámara`,
    failed: `La cámara de ${name} no ha arrancado`,
  }),

  hints: {
    talking_muted: { what: 'Estás en silencio.', todo: 'Enciéndelo para que te oigan.' },
    silent_microphone: {
      what: 'No llega sonido de tu micrófono.',
      todo: 'Revisa su interruptor y su conexión, o elige otro en Más, Ajustes.',
    },
    noisy_microphone: { what: 'Tu micrófono capta un ruido constante.', todo: 'Apágalo mientras escuchas, o aléjalo del ruido.' },
    unheardByAll: { what: 'Los demás no te oyen.', todo: 'Apaga y enciende el micrófono, o elige otro en Más, Ajustes.' },
    unheardBy: (names) => ({ what: `No te oye: ${listing('es')(names)}.`, todo: 'Los demás sí. Apaga y enciende el micrófono.' }),
    dismiss: 'Ocultar este aviso',
  },

  details: {
    copy: 'Copiar como texto',
    copied: 'Copiado',
    nobody: 'Aún no hay nadie más.',
    waiting: 'Aún sin medir',
    direct: 'Directo',
    relayed: 'Por el relé',
    path: 'Conexión',
    roundTrip: 'Latencia (ping)',
    loss: 'Paquetes perdidos',
    jitter: 'Fluctuación',
    slots: {
      microphone: 'Audio',
      camera: 'Cámara',
      screen: 'Pantalla',
      screenAudio: 'Audio de la pantalla',
    },
    nothing: 'nada',
    fps: (count) => `${count} imágenes/s`,
    limits: {
      cpu: 'limitado por el ordenador',
      bandwidth: 'limitado por la red',
      other: 'limitado por el navegador',
    },
    rates: 'Bajada y subida',
    span: (what, least, most) => `${what}, último minuto: de ${least} a ${most}`,
  },
};

export const INSIGHT_WORDS: Readonly<Record<Language, InsightWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useInsightWords = (): InsightWords => INSIGHT_WORDS[useReadable(language)];
