/** The texts of the settings, of the device notices and of the precall test, in German. */

import { counting } from '../counting.ts';
import type { SettingsMessages } from '../en/settings.ts';

const counted = counting('de');

export const settings: SettingsMessages = {
  videoResolution: 'Videoauflösung',
  videoResolutions: { auto: 'Automatisch', 360: 'Bis zu 360p', 720: 'Bis zu 720p', 1080: 'Bis zu 1080p' },
  videoResolutionDetail: 'In größeren Gesprächen wird dein Video kleiner gesendet.',
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
      loopback: 'Testgespräch läuft…',
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
        title: 'Der Server antwortet nicht.',
        action: 'Prüfe dein Netz, oder frag die Person, die den Server betreibt.',
      },
      microphone_fails: { title: 'Dein Mikrofon funktioniert nicht.', action: 'Erlaube es im Browser oder wähl ein anderes.' },
      relay_unreached: {
        title: 'Das Relay antwortet dir nicht.',
        action: 'Manche Personen erreichen dich vielleicht nicht. Nimm ein anderes Netz, oder schalte VPN oder Firewall aus.',
      },
      lossy: { title: 'Deine Verbindung verliert Pakete.', action: 'Geh näher an deinen Router, oder nimm ein Kabel.' },
      slow: {
        title: 'Deine Verbindung hat eine lange Verzögerung.',
        action: 'Ihr fallt euch vielleicht ins Wort. Schalte ein VPN aus, falls eines läuft.',
      },
      thin: {
        title: 'Dein Upload ist langsam.',
        action: 'Halte andere Uploads an, schalte in größeren Gesprächen die Kamera aus, oder nimm ein Kabel.',
      },
      camera_fails: { title: 'Deine Kamera funktioniert nicht.', action: 'Erlaube sie im Browser oder wähl eine andere.' },
      microphone_quiet: {
        title: 'Kein Ton von deinem Mikrofon.',
        action: 'Sag etwas, während geprüft wird, oder wähl ein anderes Mikrofon.',
      },
      camera_quiet: { title: 'Deine Kamera zeigt kein Video.', action: 'Öffne ihre Abdeckung oder wähl eine andere Kamera.' },
      polling: {
        title: 'Etwas zwischen dir und dem Server blockiert WebSockets.',
        action:
          'Gespräche funktionieren, aber der Beitritt dauert länger. Versuch ein anderes Netz. Im Log des Servers steht vielleicht, warum.',
      },
      relay_withheld: {
        title:
          'Das Relay dieses Servers hat für dein Netz seine Grenze erreicht, darum ließ sich die Geschwindigkeit nicht messen.',
        action:
          'Die meisten Gespräche klappen ohne. Wenn deins nicht klappt, versuch es in zehn Minuten noch einmal oder in einem anderen Netz.',
      },
      no_relay: {
        title: 'Dieser Server hat kein Relay, darum ließ sich die Geschwindigkeit nicht messen.',
        action: 'Du musst nichts tun. Die meisten Gespräche klappen ohne.',
      },
    },
  },
};
