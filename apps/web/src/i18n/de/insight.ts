/** The texts about connections and audio, beyond the first moments, in German. */
import type { InsightMessages } from '../en/insight.ts';
import { listing } from '../listing.ts';

export const insight: InsightMessages = {
  cameraProblems: (name) => ({
    in_use: `Die Kamera von ${name} wird von einer anderen App benutzt`,
    interrupted: `${name} telefoniert oder ist in einer anderen App`,
    unplugged: `Die Kamera von ${name} wurde abgezogen`,
    permission_denied: `Der Browser von ${name} sperrt die Kamera`,
    failed: `Die Kamera von ${name} ließ sich nicht starten`,
  }),

  hints: {
    talking_muted: { title: 'Du bist stummgeschaltet.', action: 'Schalte dein Mikrofon ein, damit man dich hört.' },
    silent_microphone: {
      title: 'Kein Ton von deinem Mikrofon.',
      action: 'Prüfe Schalter und Stecker, oder wähle unter Mehr, Einstellungen ein anderes.',
    },
    noisy_microphone: {
      title: 'Dein Mikrofon nimmt ein ständiges Geräusch auf.',
      action: 'Schalte es beim Zuhören aus, oder stell es weiter weg vom Geräusch.',
    },
    unheardByAll: {
      title: 'Die anderen hören dich nicht.',
      action: 'Schalte dein Mikrofon aus und wieder ein, oder wähle unter Mehr, Einstellungen ein anderes.',
    },
    unheardBy: (names) => ({
      title: `Dich hören nicht: ${listing('de')(names)}.`,
      action: 'Die anderen hören dich. Schalte dein Mikrofon aus und wieder ein.',
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
