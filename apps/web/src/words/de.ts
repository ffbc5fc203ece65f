/** German, with du. */
import type { MediaProblem } from '@visavis/engine';
import { counting } from './counting.ts';
import type { Trouble, Words } from './en.ts';
import { listing } from './listing.ts';

const counted = counting('de');
const listed = listing('de');

/** @param my such as „deine Kamera“, @param one such as „eine Kamera“, @param none such as „keine Kamera“. */
const deviceTroubles = (my: string, one: string, none: string): Record<MediaProblem, Trouble> => {
  const My = my.charAt(0).toUpperCase() + my.slice(1);
  return {
    insecure_origin: {
      what: `Dein Browser gibt Seiten ohne https ${none}.`,
      todo: 'Bitte die Person, die diesen Server betreibt, ihn so zu starten: npm start -- --https',
    },
    unsupported: {
      what: `Dieser Browser kann hier ${none} benutzen.`,
      todo: 'Ein aktueller Chrome, Edge, Firefox oder Safari kann es.',
    },
    permission_denied: { what: `${My} ist für diese Seite gesperrt.`, todo: '' },
    prompt_unanswered: {
      what: `Dein Browser fragt, ob diese Seite ${my} benutzen darf.`,
      todo: 'Die Frage steht bei der Adressleiste. Du kannst auch ohne teilnehmen.',
    },
    not_found: { what: `Wir finden ${none}.`, todo: `Schließ ${one} an, dann geht es von selbst weiter, oder nimm ohne teil.` },
    in_use: { what: `${My} wird gerade anderswo benutzt.`, todo: 'Schließ das andere Programm und versuch es noch einmal.' },
    interrupted: {
      what: `${My} ist vom System angehalten.`,
      todo: 'Ein Anruf, eine andere App oder ein Schalter am Gerät hält es fest. Es kommt von selbst zurück.',
    },
    unplugged: { what: `${My} wurde abgezogen.`, todo: 'Steck das Gerät wieder an, dann wird es benutzt.' },
    failed: { what: `${My} ist nicht angesprungen.`, todo: 'Versuch es noch einmal oder wähl ein anderes Gerät.' },
  };
};

const LET_IN = { what: 'Der Server konnte dich nicht einlassen', todo: 'Es liegt nicht an dir. Versuch es gleich noch einmal.' };

export const de: Words = {
  common: { close: 'Schließen', home: 'Startseite', tryAgain: 'Noch einmal versuchen', you: 'Du' },

  home: {
    title: ['Auge in Auge,', 'ein Link genügt.'],
    lead: 'Raum öffnen, Link schicken, reden. Das Bild geht direkt von Browser zu Browser. Kein Konto, keine Installation.',
    start: 'Gespräch beginnen',
    or: 'oder',
    room: 'Link oder Name des Raums',
    join: 'Beitreten',
    complaints: {
      empty: 'Gib den Namen eines Raums ein oder füge seinen Link ein.',
      other_host: 'Dieser Link führt zu einer anderen Seite. Öffne ihn in der Adressleiste.',
      no_room: 'Dieser Link führt in keinen Raum.',
      bad_name: 'Der Name eines Raums hat 1 bis 64 Buchstaben, Ziffern, Binde- oder Unterstriche.',
    },
    recent: 'Letzte Räume',
    forget: (room) => `${room} vergessen`,
    facts: [
      { what: 'Unterwegs verschlüsselt', todo: 'von Browser zu Browser, am Server vorbei' },
      { what: 'Läuft weiter', todo: 'auch wenn der Server neu startet' },
      { what: 'Deins', todo: 'läuft auf deinem eigenen Rechner' },
    ],
  },

  prejoin: {
    toHome: 'Vis-à-vis, zur Startseite',
    title: 'Bereit?',
    room: 'Raum',
    name: 'Dein Name',
    join: 'Jetzt teilnehmen',
    joining: 'Verbinden…',
    joiningRoom: (room) => `${room} wird betreten…`,
    joinWithoutCamera: 'Ohne Kamera teilnehmen',
    stillConnecting: 'Wir verbinden noch. Der Server hat noch nicht geantwortet.',
    noPicture: 'Kein Bild',
    cameraOff: 'Deine Kamera ist aus',
    cameraStarting: 'Deine Kamera startet…',
    level: 'Mikrofonpegel',
    heard: 'Wir hören dich',
    settings: 'Mehr einstellen',
    check: 'Meine Verbindung prüfen',
  },

  devices: {
    microphone: 'Mikrofon',
    camera: 'Kamera',
    noMicrophone: 'Kein Mikrofon',
    noCamera: 'Keine Kamera',
    speaker: 'Lautsprecher',
    defaultSpeaker: 'Wie im System eingestellt',
    troubles: {
      microphone: deviceTroubles('dein Mikrofon', 'eines', 'kein Mikrofon'),
      camera: deviceTroubles('deine Kamera', 'eine', 'keine Kamera'),
    },
    permissionSteps: {
      chromium: 'Klick auf das Symbol links in der Adressleiste, erlaube es dort und versuch es noch einmal.',
      firefox: 'Klick auf das durchgestrichene Symbol in der Adressleiste, heb die Sperre auf und versuch es noch einmal.',
      safari: 'Öffne im Safari-Menü „Einstellungen für diese Website“, wähl „Erlauben“ und versuch es noch einmal.',
      other: 'Erlaube es in den Einstellungen deines Browsers für diese Seite und versuch es noch einmal.',
    },
    tryAgain: { microphone: 'Mikrofon noch einmal versuchen', camera: 'Kamera noch einmal versuchen' },
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
    panels: { view: 'Ansicht', devices: 'Geräte und Privatsphäre', invite: 'Einladen', keys: 'Tastenkürzel' },
  },

  keys: {
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
  },

  invite: {
    aloneTitle: 'Noch ist niemand da',
    aloneDetail: 'Verschick diesen Link. Wer ihn öffnet, ist nur einen Klick entfernt.',
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
    ownMicrophoneOff: 'Dein Mikrofon ist aus',
    microphoneOff: (name) => `Das Mikrofon von ${name} ist aus`,
    frozen: (name) => `Das Bild von ${name} steht still`,
    link: (name) => ({
      connected: null,
      closed: null,
      connecting: { what: `Verbindung zu ${name} wird aufgebaut…`, todo: '' },
      unstable: { what: `Die Verbindung zu ${name} ist unruhig`, todo: '' },
      reconnecting: {
        what: `Verbindung zu ${name} wird wiederhergestellt…`,
        todo: 'Mit den anderen kannst du weiterreden.',
      },
      unreachable: {
        what: `${name} ist nicht erreichbar`,
        todo: 'Eure Netze lassen euch nicht zueinander durch. Wir versuchen es weiter.',
      },
    }),
    retry: 'Noch einmal',
  },

  share: {
    start: 'Bildschirm teilen',
    stop: 'Teilen beenden',
    you: 'Du teilst',
    isSharing: (name) => `${name} teilt`,
    screen: (name) => `Bildschirm von ${name}`,
    ownScreen: 'Dein Bildschirm',
    pin: (name) => `Bildschirm von ${name} anheften`,
    unpin: (name) => `Bildschirm von ${name} lösen`,
    pinOwn: 'Deinen Bildschirm anheften',
    unpinOwn: 'Deinen Bildschirm lösen',
    fullScreen: (name) => `Bildschirm von ${name} auf deinem ganzen zeigen`,
    hintTitle: 'Worauf es im Bild ankommt',
    hint: { text: 'Schärferer Text', motion: 'Flüssigere Bewegung' },
    problems: {
      blocked_by_system: {
        what: 'Dein System gibt diesem Browser den Bildschirm nicht.',
        todo: 'Erlaube ihm in den Datenschutz-Einstellungen des Systems die Bildschirmaufnahme und versuch es noch einmal.',
      },
      unreadable: { what: 'Das ließ sich nicht aufnehmen.', todo: 'Wähl ein anderes Fenster oder einen anderen Bildschirm.' },
      failed: { what: 'Das Teilen hat nicht begonnen.', todo: 'Versuch es noch einmal oder wähl ein anderes Fenster.' },
    },
    dismiss: 'Diese Meldung schließen',
  },

  stage: {
    screens: 'Geteilte Bildschirme',
    pin: (name) => `${name} anheften`,
    unpin: (name) => `${name} lösen`,
    pinOwn: 'Deine Kachel anheften',
    unpinOwn: 'Deine Kachel lösen',
    pages: 'Seiten mit Personen',
    previousPage: 'Vorige Seite',
    nextPage: 'Nächste Seite',
    page: (page, count) => `${page} / ${count}`,
    viewTitle: 'Alle',
    views: { grid: 'Im Raster', speaker: 'Wer spricht, groß' },
    ownTitle: 'Deine eigene Kachel',
    own: { tile: 'Zwischen den anderen', corner: 'In der Ecke', hidden: 'Ausgeblendet' },
    fullScreen: 'Vollbild',
    leaveFullScreen: 'Vollbild verlassen',
  },

  pip: { open: 'Über anderen Fenstern halten', close: 'Zurück in dieses Fenster', title: 'Gespräch' },

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
    list: 'Alle im Raum',
    search: 'Jemanden suchen',
    nobody: 'So heißt hier niemand.',
    you: '(du)',
    away: 'Kurz weg',
    handUp: 'Hand ist oben',
    sharing: 'Teilt den Bildschirm',
    microphoneOn: 'Mikrofon ist an',
    microphoneOff: 'Mikrofon ist aus',
    cameraOn: 'Kamera ist an',
    cameraOff: 'Kamera ist aus',
  },

  chat: {
    title: 'Chat',
    open: 'Chat öffnen',
    close: 'Chat schließen',
    unread: counted({ one: () => '1 ungelesene Nachricht', other: (count) => `${count} ungelesene Nachrichten` }),
    messages: 'Nachrichten',
    empty: 'Nachrichten gehen direkt an alle im Gespräch. Nichts bleibt, wenn die letzte Person geht.',
    field: 'Nachricht an alle',
    send: 'Nachricht senden',
    newest: 'Neue Nachrichten',
    bytesLeft: counted({ one: () => 'Noch 1 Byte', other: (count) => `Noch ${count} Bytes` }),
    bytesOver: counted({ one: () => '1 Byte zu lang', other: (count) => `${count} Bytes zu lang` }),
    sending: 'Wird gesendet…',
    delivered: 'Angekommen',
    nobodyHere: 'Noch ist niemand da. Wer kommt, sieht es.',
    notSent: 'Noch nicht gesendet',
    notSentTo: (names) => `Noch nicht an ${listed(names)} gesendet`,
    cannotRead: (names) => `Ohne Chat dabei: ${listed(names)}`,
    said: (name, text) => `${name}: ${text}`,
  },

  files: {
    choose: 'Datei senden',
    drop: 'Dateien hier ablegen, um sie allen anzubieten',
    noFolders: 'Ordner lassen sich nicht senden. Pack den Ordner erst in eine Datei.',
    offered: (name, file) => `${name} bietet ${file} an`,
    save: 'Speichern',
    saveFile: (file) => `${file} speichern`,
    saveAgain: 'Noch einmal versuchen',
    cancel: 'Abbrechen',
    cancelFile: (file) => `${file} nicht mehr empfangen`,
    withdraw: 'Nicht mehr anbieten',
    withdrawFile: (file) => `${file} nicht mehr anbieten`,
    progress: (file) => `Wie viel von ${file} hier ist`,
    progressAt: (name, file) => `Wie viel von ${file} bei ${name} ist`,
    paused: (name) => `Warten auf die Verbindung zu ${name} …`,
    saved: 'Gespeichert',
    gone: (name) => `${name} bietet es nicht mehr an`,
    unreadable: (name) => `Der Browser von ${name} kann es nicht mehr lesen`,
    damaged: 'Es ist beschädigt angekommen',
    unwritable: 'Es ließ sich nicht speichern. Ist auf der Festplatte noch Platz?',
    offeredToAll: 'Allen angeboten',
    withdrawn: 'Nicht mehr angeboten',
    savedBy: (names) => `Gespeichert von ${listed(names)}`,
  },

  settings: {
    language: 'Sprache',
    sounds: { title: 'Töne', detail: 'Ein kurzer Ton, wenn jemand kommt, geht oder die Hand hebt.' },
    dataUse: {
      title: 'Datenverbrauch',
      full: 'Beste Bilder',
      saver: 'Daten sparen: kleine Bilder',
      voice: 'Nur Stimmen und geteilte Bildschirme',
      pictureOff: 'Bild aus, um Daten zu sparen',
    },
    relayOnly: {
      title: 'Meine Adresse vor den anderen verbergen',
      detail: 'Alles läuft über das Relay des Servers. Das kann etwas länger dauern.',
      noRelay: 'Dieser Server hat kein Relay.',
    },
  },

  notices: {
    signalingLost: 'Die Verbindung zum Server wird wiederhergestellt. Dein Gespräch läuft weiter.',
    ownLineDown: 'Deine Verbindung ist unruhig. Wir holen alle zurück.',
    bothLost: 'Du bist offline. Das Gespräch geht weiter, sobald du wieder verbunden bist.',
    blockedSound: 'Klick, um alle zu hören',
  },

  news: {
    joined: (name) => `${name} ist dazugekommen`,
    left: (name) => `${name} ist gegangen`,
    muted: (name) => `${name} hat das Mikrofon ausgeschaltet`,
    unmuted: (name) => `${name} hat das Mikrofon eingeschaltet`,
    sharing: (name) => `${name} teilt den Bildschirm`,
    stoppedSharing: (name) => `${name} teilt nicht mehr`,
    handUp: (name) => `${name} hebt die Hand`,
    back: (name) => `${name} ist wieder da`,
  },

  ended: {
    rejoin: 'Zurück ins Gespräch',
    startAnother: 'Ein neues beginnen',
    reasons: {
      left: { what: 'Du hast das Gespräch verlassen', todo: 'Die anderen können ohne dich weiterreden.' },
      removed: {
        what: 'Du wurdest aus dem Gespräch entfernt',
        todo: 'Jemand, der den Raum leitet, hat deinen Besuch beendet.',
      },
      replaced: {
        what: 'Das Gespräch läuft in einem anderen Tab',
        todo: 'Du hast es ein zweites Mal geöffnet, und der neuere Tab hat übernommen.',
      },
      room_full: { what: 'Dieser Raum ist voll', todo: 'Alle Plätze sind besetzt. Versuch es wieder, wenn jemand gegangen ist.' },
      room_locked: { what: 'Dieser Raum ist abgeschlossen', todo: 'Bitte jemanden im Raum, ihn aufzuschließen.' },
      wrong_passcode: { what: 'Das ist nicht das Passwort', todo: 'Frag die Person, die dich eingeladen hat.' },
      knock_pending: { what: 'Noch hat dich niemand eingelassen', todo: 'Jemand im Raum muss dir öffnen.' },
      knock_denied: { what: 'Du wurdest nicht eingelassen', todo: 'Frag die Person, die dich eingeladen hat.' },
      version_unsupported: {
        what: 'Diese Seite ist veraltet',
        todo: 'Der Server spricht eine andere Version. Lade die Seite neu.',
      },
      rate_limited: { what: 'Zu viele Versuche', todo: 'Warte ein paar Sekunden und versuch es noch einmal.' },
      bad_request: { what: 'Der Server hat das nicht verstanden', todo: 'Nimm einen anderen Namen oder lade die Seite neu.' },
      not_joined: LET_IN,
      unavailable: LET_IN,
      internal: LET_IN,
    },
  },

  pages: {
    badRoom: {
      what: 'Diesen Raum kann es nicht geben',
      todo: 'Der Name eines Raums hat 1 bis 64 Buchstaben, Ziffern, Binde- oder Unterstriche. Prüf den Link, den du bekommen hast.',
    },
    notFound: { what: 'Hier ist nichts', todo: 'Prüf die Adresse oder beginne ein Gespräch.' },
    unsupported: {
      what: 'Dieser Browser kann keine Gespräche führen',
      todo: 'Ein aktueller Chrome, Edge, Firefox oder Safari kann es.',
    },
    broken: {
      what: 'Auf dieser Seite ist etwas kaputtgegangen',
      todo: 'Lade sie neu: Dein Platz im Raum bleibt dir einen Moment erhalten.',
    },
    reload: 'Neu laden',
  },
};
