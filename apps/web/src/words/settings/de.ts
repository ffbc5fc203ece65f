/** German, with du. */
import { counting } from '../counting.ts';
import type { SettingsWords } from './en.ts';

const counted = counting('de');

export const de: SettingsWords = {
  pictureSize: 'Bildgröße',
  pictureSizes: { auto: 'Automatische Größe', 360: 'Höchstens 360p', 720: 'Höchstens 720p', 1080: 'Höchstens 1080p' },
  pictureDetail: 'In einem größeren Gespräch wird weniger gesendet, um alle Leitungen zu schonen.',
  testTone: 'Testton abspielen',
  otherCamera: 'Andere Kamera',
  sound: {
    echoCancellation: {
      title: 'Echo unterdrücken',
      detail: 'Damit die anderen sich nicht selbst aus deinem Lautsprecher hören.',
    },
    noiseSuppression: { title: 'Geräusche unterdrücken', detail: 'Nimmt Lüfter, Tasten und Verkehr heraus.' },
    autoGainControl: { title: 'Lautstärke angleichen', detail: 'Hält deine Stimme gleich laut.' },
    originalSound: { title: 'Originalton', detail: 'Für Musik: Nichts wird herausgenommen. Setz Kopfhörer auf.' },
  },
  call: 'Gespräch',
  notices: {
    offer: (device) => `${device} ist angeschlossen.`,
    use: 'Benutzen',
    notNow: 'Jetzt nicht',
    dismiss: 'Diesen Hinweis ausblenden',
    fellBack: (from, to) => `${from} wurde abgezogen. Jetzt wird ${to} benutzt.`,
    fellBackToSystem: (from) => `${from} wurde abgezogen. Der Ton kommt jetzt dort, wo dein System ihn abspielt.`,
  },
  check: {
    title: 'Meine Verbindung prüfen',
    say: 'Sag etwas: Danach kannst du hören, wie es ankommt.',
    steps: {
      server: 'Der Server wird gerufen…',
      line: 'Du rufst dich selbst an…',
      uplink: 'Deine Leitung wird gefüllt…',
      done: 'Fertig',
    },
    cancel: 'Abbrechen',
    again: 'Noch einmal prüfen',
    playBack: 'Dich selbst hören',
    lights: {
      good: 'Du bist bereit für ein Gespräch.',
      fair: 'Ein Gespräch wird gehen, mit Grenzen.',
      poor: 'Ein Gespräch wird von hier aus nicht gut gehen.',
    },
    people: counted({
      one: () => 'Diese Leitung trägt Stimmen, aber keine Bilder.',
      other: (count) => `Diese Leitung trägt ein Gespräch mit bis zu ${count} Personen.`,
    }),
    rows: {
      microphone: 'Mikrofon',
      camera: 'Kamera',
      server: 'Server',
      relay: 'Relay',
      loss: 'Verlorene Pakete',
      uplink: 'Upload',
    },
    values: {
      works: 'Geht',
      quiet: 'Gibt nichts',
      off: 'Aus',
      fails: 'Geht nicht',
      reached: 'Erreicht',
      unreached: 'Antwortet nicht',
      none: 'Gibt es hier nicht',
      unknown: 'Nicht gemessen',
    },
    findings: {
      server_unreached: {
        what: 'Der Server antwortet nicht.',
        todo: 'Prüf dein Netz, oder frag die Person, die den Server betreibt, ob er läuft.',
      },
      microphone_fails: { what: 'Dein Mikrofon geht nicht.', todo: 'Erlaube es im Browser oder wähl ein anderes.' },
      relay_unreached: {
        what: 'Das Relay antwortet dir nicht.',
        todo: 'Wer in einem strengen Netz ist, erreicht dich vielleicht nicht. Nimm ein anderes Netz, oder schalte VPN oder Firewall aus.',
      },
      lossy: { what: 'Unterwegs gehen Pakete verloren.', todo: 'Geh näher an deinen Router, oder nimm ein Kabel.' },
      slow: {
        what: 'Der Weg zum Relay ist lang.',
        todo: 'Ihr fallt euch vielleicht ins Wort. Schalte ein VPN aus, falls eines läuft.',
      },
      thin: {
        what: 'Dein Upload ist schmal.',
        todo: 'Halte andere Uploads an, schalte in größeren Gesprächen die Kamera aus, oder nimm ein Kabel.',
      },
      camera_fails: { what: 'Deine Kamera geht nicht.', todo: 'Erlaube sie im Browser oder wähl eine andere.' },
      microphone_quiet: {
        what: 'Wir haben nichts gehört.',
        todo: 'Sag etwas, während geprüft wird, oder wähl ein anderes Mikrofon.',
      },
      camera_quiet: { what: 'Deine Kamera gibt kein Bild.', todo: 'Öffne ihre Abdeckung oder wähl eine andere Kamera.' },
      no_relay: {
        what: 'Dieser Server hat kein Relay, darum konnte deine Leitung nicht gemessen werden.',
        todo: 'Du musst nichts tun: Die meisten Netze lassen einen zueinander durch.',
      },
    },
  },
};
