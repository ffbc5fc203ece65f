/** The texts about the connections of a call, in German. */
import type { StatusMessages } from '../en/status.ts';

export const status: StatusMessages = {
  bars: {
    good: 'Gute Verbindung',
    fair: 'Mäßige Verbindung',
    poor: 'Schlechte Verbindung',
    waiting: 'Verbindung wird geprüft',
    down: 'Keine Verbindung',
  },
  line: {
    good: 'Deine Verbindung: gut',
    fair: 'Deine Verbindung: mäßig',
    poor: 'Deine Verbindung: schlecht',
    reconnecting: 'Neu verbinden…',
    down: 'Keine Verbindung',
    silenced: 'Ton ist angehalten',
  },
  connection: { reconnecting: 'Neu verbinden…', none: 'Keine Verbindung', offline: 'Offline' },
  tile: {
    unstable: (name) => `Die Verbindung zu ${name} ist instabil`,
    unstableTheirs: (name) => `${name} hat eine instabile Verbindung`,
    weakTheirs: (name) => `${name} hat eine schwache Verbindung`,
    reconnecting: (name) => `Verbindung zu ${name} wird wiederhergestellt…`,
    unreachable: (name) => `${name} ist nicht erreichbar`,
    away: (name) => `${name} hat die Verbindung verloren`,
    retry: 'Erneut versuchen',
  },
  short: {
    unstable: 'Instabil',
    reconnecting: 'Neu verbinden…',
    unreachable: 'Nicht erreichbar',
    away: 'Verbindung verloren',
  },
  reasons: {
    their_network: (name) => `Das Problem liegt bei ${name}. Wir verbinden euch neu, sobald ${name} wieder online ist.`,
    others_carry: (name) => `Das Problem liegt wohl bei ${name}: Deine Verbindung zu den anderen steht.`,
    udp_blocked: () => 'Dein Netz blockiert anscheinend Gespräche. Versuch ein anderes Netz, oder schalte VPN oder Firewall aus.',
    relay_unreached: () =>
      'Das Relay dieses Servers antwortet dir nicht. Versuch ein anderes Netz, oder bitte die Person, die den Server betreibt, es zu prüfen.',
    relay_withheld: () =>
      'Eure beiden Netze lassen sich nicht direkt verbinden, und das Relay dieses Servers hat für dein Netz seine Grenze erreicht. Versuch ein anderes Netz, oder versuch es in zehn Minuten noch einmal.',
    no_relay: () =>
      'Eure beiden Netze lassen sich nicht direkt verbinden, und dieser Server hat kein Relay. Versuch ein anderes Netz, etwa das deines Telefons.',
    path_lost: () => 'Die Verbindung zwischen euch ist unterbrochen. Sie wird wiederhergestellt.',
    no_path: () => 'Eure beiden Netze lassen sich nicht verbinden. Wir versuchen es weiter.',
  },
  faults: {
    dropped: { title: 'Deine Verbindung ist unterbrochen. Neu verbinden…', action: '' },
    offline: {
      title: 'Du bist offline.',
      action: 'Prüfe WLAN oder Kabel. Sobald du wieder online bist, geht das Gespräch weiter.',
    },
    disconnected: {
      title: 'Du hast keine Verbindung.',
      action:
        'Weder der Server noch die anderen sind erreichbar. Prüfe WLAN oder Kabel, schalte ein VPN aus, oder versuch ein anderes Netz.',
    },
    blocked: {
      title: 'Du erreichst niemanden. Vielleicht blockiert dein Netz Gespräche.',
      action: 'Versuch ein anderes Netz, etwa das deines Telefons, oder schalte ein VPN aus.',
    },
    udp_blocked: {
      title: 'Du erreichst niemanden. Dein Netz blockiert Gespräche.',
      action: 'Versuch ein anderes Netz, etwa das deines Telefons, oder schalte VPN oder Firewall aus.',
    },
    relay_unreached: {
      title: 'Du erreichst niemanden. Das Relay dieses Servers antwortet dir nicht.',
      action: 'Versuch ein anderes Netz, oder bitte die Person, die den Server betreibt, das Relay zu prüfen.',
    },
    unreached: {
      title: 'Du erreichst niemanden. Das Problem kann auf beiden Seiten liegen.',
      action: 'Versucht auf beiden Seiten ein anderes Netz, oder schaltet ein VPN aus.',
    },
    weak: {
      title: 'Deine Verbindung ist schwach, oder dein Computer ist ausgelastet.',
      action: 'Geh näher ans WLAN, halte Downloads an oder schließ andere Apps. Auch die Kamera auszuschalten hilft.',
    },
    server_away: { title: 'Verbindung zum Server wird wiederhergestellt. Dein Gespräch geht weiter.', action: '' },
    server_away_lasting: {
      title: 'Der Server ist nicht erreichbar. Dein Gespräch geht weiter.',
      action: 'Neue Personen können teilnehmen, sobald er wieder da ist.',
    },
    server_away_alone: { title: 'Verbindung zum Server wird wiederhergestellt…', action: '' },
    server_away_alone_lasting: {
      title: 'Der Server ist nicht erreichbar.',
      action: 'Andere können teilnehmen, sobald er wieder da ist. Prüfe auch deine eigene Verbindung.',
    },
  },
  unreachedOne: (name) => `Du erreichst ${name} nicht. Das Problem kann auf beiden Seiten liegen.`,
  relayWithheld: 'Das Relay dieses Servers hat für dein Netz seine Grenze erreicht: Versuch es in zehn Minuten noch einmal.',
  weakOne: (name) => `Die Verbindung zu ${name} ist schwach. Das Problem kann auf beiden Seiten liegen.`,
  lost: (name) => ({
    title: `${name} hat die Verbindung verloren und ist nicht mehr im Gespräch.`,
    action: `Das Problem liegt bei ${name}. ${name} kann jederzeit zurückkommen.`,
  }),
  noRelay: 'Dieser Server hat kein Relay für solche Netze: Die Person, die ihn betreibt, kann eines einrichten.',
  since: (time) => `Seit ${time}`,
  check: 'Meine Verbindung prüfen',
  retry: 'Erneut versuchen',
  trying: 'Versuch läuft…',
  back: (name) => `${name} ist wieder da`,
  restored: 'Du bist wieder verbunden',
  silenced: { title: 'Du hörst niemanden: Der Ton ist angehalten.', action: 'Klicken, um alle zu hören' },
  soundPaused: (name) => `Der Ton von ${name} ist angehalten`,
  sharePaused: (name) => `Angehalten: Das Fenster von ${name} ist minimiert oder ausgeblendet`,
  ownSharePaused: {
    title: 'Angehalten: Dein Fenster ist minimiert oder ausgeblendet.',
    action: 'Hol es zurück, damit es weitergeht.',
  },
};
