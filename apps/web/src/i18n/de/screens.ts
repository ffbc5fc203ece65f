/** The texts that a page loads first, in German. */

import { counting } from '../counting.ts';
import type { Messages } from '../en/screens.ts';
import { listing } from '../listing.ts';

const counted = counting('de');
const listed = listing('de');

export const screens: Messages = {
  common: { close: 'Schließen', home: 'Startseite', tryAgain: 'Noch einmal versuchen', you: 'Du' },

  prejoin: {
    toHome: 'Vis-à-vis, zur Startseite',
    title: 'Bereit zur Teilnahme?',
    room: 'Raum',
    name: 'Dein Name',
    join: 'Jetzt teilnehmen',
    joining: 'Verbinden…',
    joiningRoom: (room) => `Beitritt zu ${room}…`,
    joinWithoutCamera: 'Ohne Kamera teilnehmen',
    stillConnecting: 'Wir verbinden noch. Der Server hat noch nicht geantwortet.',
    noVideo: 'Kein Video',
    cameraOff: 'Deine Kamera ist aus',
    cameraStarting: 'Deine Kamera startet…',
    level: 'Mikrofonpegel',
    heard: 'Dein Mikrofon funktioniert',
    settings: 'Einstellungen',
    check: 'Meine Verbindung prüfen',
  },

  devices: {
    microphone: 'Mikrofon',
    camera: 'Kamera',
    noMicrophone: 'Kein Mikrofon',
    noCamera: 'Keine Kamera',
    speaker: 'Lautsprecher',
    defaultSpeaker: 'Wie im System eingestellt',
  },

  room: {
    encrypted: 'Verschlüsselt von Browser zu Browser',
    people: counted({ one: () => 'nur du', other: (count) => `${count} Personen` }),
    controls: 'Steuerung des Gesprächs',
    microphoneOn: 'Mikrofon einschalten',
    microphoneOff: 'Mikrofon ausschalten',
    cameraOn: 'Kamera einschalten',
    cameraOff: 'Kamera ausschalten',
    otherCamera: 'Zur anderen Kamera wechseln',
    raiseHand: 'Hand heben',
    lowerHand: 'Hand senken',
    more: 'Mehr',
    details: 'Verbindungsdetails',
    leave: 'Verlassen',
    panels: { view: 'Ansicht', devices: 'Einstellungen', invite: 'Einladen', keys: 'Tastenkürzel' },
  },

  invite: {
    aloneTitle: 'Noch ist niemand sonst da',
    aloneDetail: 'Schick diesen Link den Personen, die du treffen möchtest.',
    link: 'Link zu diesem Raum',
    copy: 'Link kopieren',
    copied: 'Kopiert',
    copiedNews: 'Link kopiert',
    share: 'Link teilen',
    shareText: 'Komm ins Gespräch',
    qrCode: 'QR-Code mit dem Link zu diesem Raum',
    scan: 'oder mit dem Handy scannen',
    localOnly: 'Dieser Link geht nur auf diesem Rechner. Öffne die Seite unter deiner Netzwerkadresse, um andere einzuladen.',
  },

  tile: {
    people: 'Personen im Gespräch',
    ownCamera: 'Deine Kamera',
    camera: (name) => `Kamera von ${name}`,
    ownMicrophoneOff: 'Du bist stummgeschaltet',
    microphoneOff: (name) => `${name} ist stummgeschaltet`,
    frozen: (name) => `Das Video von ${name} ist eingefroren`,
    connecting: (name) => `Verbindung zu ${name} wird aufgebaut…`,
  },

  share: {
    start: 'Bildschirm teilen',
    stop: 'Teilen beenden',
    you: 'Du teilst deinen Bildschirm',
    isSharing: (name) => `${name} teilt den Bildschirm`,
    screen: (name) => `Bildschirm von ${name}`,
    ownScreen: 'Dein Bildschirm',
    pin: (name) => `Bildschirm von ${name} anheften`,
    unpin: (name) => `Bildschirm von ${name} lösen`,
    pinOwn: 'Deinen Bildschirm anheften',
    unpinOwn: 'Deinen Bildschirm lösen',
    fullScreen: (name) => `Bildschirm von ${name} im Vollbild zeigen`,
    hintTitle: 'Optimieren für',
    hint: { text: 'Schärferer Text', motion: 'Flüssigere Bewegung' },
    problems: {
      blocked_by_system: {
        title: 'Dein System erlaubt diesem Browser nicht, den Bildschirm zu teilen.',
        action:
          'Erlaube diesem Browser in den Datenschutz-Einstellungen des Systems die Bildschirmaufnahme und versuch es noch einmal.',
      },
      unreadable: {
        title: 'Dieses Fenster oder dieser Bildschirm ließ sich nicht teilen.',
        action: 'Wähl ein anderes Fenster oder einen anderen Bildschirm.',
      },
      failed: { title: 'Der Bildschirm wird nicht geteilt.', action: 'Versuch es noch einmal oder wähl ein anderes Fenster.' },
    },
    dismiss: 'Meldung schließen',
  },

  stage: {
    screens: 'Geteilte Bildschirme',
    pin: (name) => `${name} anheften`,
    unpin: (name) => `${name} lösen`,
    pinOwn: 'Dich anheften',
    unpinOwn: 'Dich lösen',
    pages: 'Seiten mit Personen',
    previousPage: 'Vorige Seite',
    nextPage: 'Nächste Seite',
    page: (page, count) => `${page} / ${count}`,
    viewTitle: 'Layout',
    views: { grid: 'Galerieansicht', speaker: 'Sprecheransicht' },
    ownTitle: 'Eigenes Video',
    own: { tile: 'Als Kachel', corner: 'In der Ecke', hidden: 'Ausgeblendet' },
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild verlassen',
  },

  pip: { open: 'Bild im Bild öffnen', close: 'Bild im Bild schließen', title: 'Gespräch' },

  reactions: {
    open: 'Reaktion senden',
    title: 'Reaktionen',
    kinds: {
      'thumbs-up': 'Daumen hoch',
      heart: 'Herz',
      laugh: 'Lachen',
      party: 'Feiern',
      star: 'Bravo',
      'thumbs-down': 'Daumen runter',
    },
  },

  people: {
    title: 'Personen',
    list: 'Personen im Raum',
    search: 'Personen suchen',
    nobody: 'Niemand gefunden.',
    you: '(du)',
    away: 'Abwesend',
    handUp: 'Hand gehoben',
    sharing: 'Teilt den Bildschirm',
    microphoneOn: 'Mikrofon an',
    microphoneOff: 'Stummgeschaltet',
    cameraOn: 'Kamera an',
    cameraOff: 'Kamera aus',
  },

  chat: {
    title: 'Chat',
    open: 'Chat öffnen',
    close: 'Chat schließen',
    unread: counted({ one: () => '1 ungelesene Nachricht', other: (count) => `${count} ungelesene Nachrichten` }),
    messages: 'Nachrichten',
    empty: 'Nachrichten gehen direkt an alle im Gespräch. Nichts wird aufbewahrt, wenn die letzte Person gegangen ist.',
    field: 'Nachricht an alle',
    send: 'Nachricht senden',
    newest: 'Neue Nachrichten',
    bytesLeft: counted({ one: () => 'Noch 1 Byte', other: (count) => `Noch ${count} Bytes` }),
    bytesOver: counted({ one: () => '1 Byte zu lang', other: (count) => `${count} Bytes zu lang` }),
    sending: 'Wird gesendet…',
    delivered: 'Angekommen',
    nobodyHere: 'Noch ist niemand sonst da. Wer später beitritt, sieht es.',
    notSent: 'Noch nicht gesendet',
    notSentTo: (names) => `Noch nicht an ${listed(names)} gesendet`,
    cannotRead: (names) => `Ohne Chat dabei: ${listed(names)}`,
    said: (name, text) => `${name}: ${text}`,
  },

  settings: {
    language: 'Sprache',
    sounds: { title: 'Töne', detail: 'Ein kurzer Ton, wenn jemand beitritt, geht oder die Hand hebt.' },
    dataUse: {
      title: 'Datenverbrauch',
      full: 'Beste Qualität',
      saver: 'Datensparmodus',
      voice: 'Nur Audio',
      videoOff: 'Video ist aus: nur Audio',
    },
  },

  announcements: {
    joined: (name) => `${name} ist beigetreten`,
    left: (name) => `${name} ist gegangen`,
    muted: (name) => `${name} hat das Mikrofon ausgeschaltet`,
    unmuted: (name) => `${name} hat das Mikrofon eingeschaltet`,
    sharing: (name) => `${name} teilt den Bildschirm`,
    stoppedSharing: (name) => `${name} teilt nicht mehr`,
    handUp: (name) => `${name} hebt die Hand`,
    renamed: (before, now) => `${before} heißt jetzt ${now}`,
  },

  pages: {
    badRoom: {
      title: 'Dieser Raumname ist ungültig',
      action: 'Der Name eines Raums hat 1 bis 64 Buchstaben, Ziffern, Binde- oder Unterstriche. Prüfe den Link.',
    },
    notFound: { title: 'Seite nicht gefunden', action: 'Prüfe die Adresse oder beginne ein Gespräch.' },
    unsupported: {
      title: 'Dieser Browser unterstützt keine Gespräche',
      action: 'Nimm einen aktuellen Chrome, Edge, Firefox oder Safari.',
    },
    broken: {
      title: 'Etwas ist schiefgelaufen',
      action: 'Lade die Seite neu. Dein Platz im Raum bleibt dir einen Moment erhalten.',
    },
    reload: 'Neu laden',
  },
};
