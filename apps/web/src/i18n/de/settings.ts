/** The texts of the settings, of the device notices and of the precall test, in German. */

import { counting } from '../counting.ts';
import type { SettingsMessages } from '../en/settings.ts';

const counted = counting('de');

export const settings: SettingsMessages = {
  pictureSize: 'Videoauflösung',
  pictureSizes: { auto: 'Automatisch', 360: 'Bis zu 360p', 720: 'Bis zu 720p', 1080: 'Bis zu 1080p' },
  pictureDetail: 'In größeren Gesprächen wird dein Video kleiner gesendet.',
  testTone: 'Lautsprecher testen',
  otherCamera: 'Andere Kamera',
  sound: {
    echoCancellation: {
      title: 'Echo unterdrücken',
      detail: 'Damit die anderen sich nicht selbst aus deinem Lautsprecher hören.',
    },
    noiseSuppression: { title: 'Geräusche unterdrücken', detail: 'Filtert Lüfter, Tippen und Verkehr heraus.' },
    autoGainControl: { title: 'Automatische Lautstärke', detail: 'Hält deine Stimme gleich laut.' },
    originalSound: { title: 'Originalton', detail: 'Für Musik: ohne Filter. Nimm Kopfhörer.' },
  },
  call: 'Gespräch',
  relayOnly: {
    title: 'Meine IP-Adresse verbergen',
    details: {
      offered: 'Audio und Video laufen über das Relay des Servers. Das kann etwas verzögern.',
      withheld: 'Das Relay dieses Servers hat für dein Netz seine Grenze erreicht. Versuch es in zehn Minuten noch einmal.',
      none: 'Dieser Server hat kein Relay.',
    },
  },
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
    say: 'Sag etwas. Danach kannst du es dir anhören.',
    steps: {
      server: 'Verbindung zum Server…',
      line: 'Testanruf läuft…',
      uplink: 'Dein Upload wird gemessen…',
      done: 'Fertig',
    },
    cancel: 'Abbrechen',
    again: 'Noch einmal prüfen',
    playBack: 'Aufnahme anhören',
    lights: {
      good: 'Du bist bereit für ein Gespräch.',
      fair: 'Ein Gespräch klappt, mit Einschränkungen.',
      poor: 'Ein Gespräch klappt von hier aus nicht gut.',
    },
    people: counted({
      one: () => 'Deine Verbindung reicht für Audio, aber nicht für Video.',
      other: (count) => `Deine Verbindung reicht für ein Gespräch mit bis zu ${count} Personen.`,
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
      works: 'Funktioniert',
      quiet: 'Kein Signal',
      off: 'Aus',
      fails: 'Funktioniert nicht',
      reached: 'Erreicht',
      unreached: 'Antwortet nicht',
      withheld: 'An der Grenze',
      none: 'Keins',
      unknown: 'Nicht gemessen',
    },
    findings: {
      server_unreached: {
        what: 'Der Server antwortet nicht.',
        todo: 'Prüf dein Netz, oder frag die Person, die den Server betreibt, ob er läuft.',
      },
      microphone_fails: { what: 'Dein Mikrofon funktioniert nicht.', todo: 'Erlaube es im Browser oder wähl ein anderes.' },
      relay_unreached: {
        what: 'Das Relay antwortet dir nicht.',
        todo: 'Manche Personen erreichen dich vielleicht nicht. Nimm ein anderes Netz, oder schalte VPN oder Firewall aus.',
      },
      lossy: { what: 'Deine Verbindung verliert Pakete.', todo: 'Geh näher an deinen Router, oder nimm ein Kabel.' },
      slow: {
        what: 'Deine Verbindung hat eine lange Verzögerung.',
        todo: 'Ihr fallt euch vielleicht ins Wort. Schalte ein VPN aus, falls eines läuft.',
      },
      thin: {
        what: 'Dein Upload ist langsam.',
        todo: 'Halte andere Uploads an, schalte in größeren Gesprächen die Kamera aus, oder nimm ein Kabel.',
      },
      camera_fails: { what: 'Deine Kamera funktioniert nicht.', todo: 'Erlaube sie im Browser oder wähl eine andere.' },
      microphone_quiet: {
        what: 'Wir haben nichts gehört.',
        todo: 'Sag etwas, während geprüft wird, oder wähl ein anderes Mikrofon.',
      },
      camera_quiet: { what: 'Deine Kamera zeigt kein Video.', todo: 'Öffne ihre Abdeckung oder wähl eine andere Kamera.' },
      polling: {
        what: 'Etwas zwischen dir und dem Server blockiert WebSockets.',
        todo: 'Anrufe gehen, aber der Beitritt dauert länger. Versuch ein anderes Netz. Im Log des Servers steht vielleicht, warum.',
      },
      relay_withheld: {
        what: 'Das Relay dieses Servers hat für dein Netz seine Grenze erreicht, darum ließ sich die Geschwindigkeit nicht messen.',
        todo: 'Die meisten Gespräche klappen ohne. Wenn deins nicht klappt, versuch es in zehn Minuten noch einmal oder in einem anderen Netz.',
      },
      no_relay: {
        what: 'Dieser Server hat kein Relay, darum ließ sich die Geschwindigkeit nicht messen.',
        todo: 'Du musst nichts tun. Die meisten Gespräche klappen ohne.',
      },
    },
  },
};
