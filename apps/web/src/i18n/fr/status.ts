/** The texts about the connections of a call, in French. */
import type { StatusMessages } from '../en/status.ts';
import { of } from './of.ts';

export const status: StatusMessages = {
  bars: {
    good: 'Bonne connexion',
    fair: 'Connexion moyenne',
    poor: 'Mauvaise connexion',
    waiting: 'Vérification de la connexion',
    down: 'Pas de connexion',
  },
  line: {
    good: 'Votre connexion\u202f: bonne',
    fair: 'Votre connexion\u202f: moyenne',
    poor: 'Votre connexion\u202f: mauvaise',
    reconnecting: 'Reconnexion…',
    down: 'Pas de connexion',
    silenced: 'Son en pause',
  },
  connection: { reconnecting: 'Reconnexion…', none: 'Pas de connexion', offline: 'Hors ligne' },
  tile: {
    unstable: (name) => `La connexion avec ${name} est instable`,
    unstableTheirs: (name) => `La connexion ${of(name)} est instable`,
    weakTheirs: (name) => `La connexion ${of(name)} est faible`,
    reconnecting: (name) => `Reconnexion avec ${name}…`,
    unreachable: (name) => `${name} est injoignable`,
    away: (name) => `${name} a perdu la connexion`,
    retry: 'Réessayer',
  },
  short: {
    unstable: 'Instable',
    reconnecting: 'Reconnexion…',
    unreachable: 'Injoignable',
    away: 'Connexion perdue',
  },
  reasons: {
    their_network: (name) =>
      `Le problème vient du côté ${of(name)}. Nous vous reconnectons dès que ${name} est de nouveau en ligne.`,
    others_carry: (name) => `Le problème semble venir du côté ${of(name)}\u202f: votre connexion avec les autres fonctionne.`,
    udp_blocked: () => 'Votre réseau semble bloquer les appels. Essayez un autre réseau, ou désactivez VPN ou pare-feu.',
    relay_unreached: () =>
      'Le relais de ce serveur ne vous répond pas. Essayez un autre réseau, ou demandez à son responsable de le vérifier.',
    relay_withheld: () =>
      'Vos deux réseaux ne peuvent pas se joindre directement, et le relais de ce serveur a atteint sa limite pour votre réseau. Essayez un autre réseau, ou réessayez dans dix minutes.',
    no_relay: () =>
      'Vos deux réseaux ne peuvent pas se joindre directement, et ce serveur n’a pas de relais. Essayez un autre réseau, celui de votre téléphone par exemple.',
    path_lost: () => 'La connexion entre vous est coupée. Nous la rétablissons.',
    no_path: () => 'Vos deux réseaux ne peuvent pas se joindre. Nous continuons d’essayer.',
  },
  faults: {
    dropped: { title: 'Votre connexion est coupée. Reconnexion…', action: '' },
    offline: {
      title: 'Vous êtes hors ligne.',
      action: 'Vérifiez le Wi-Fi ou le câble. L’appel reprend dès que vous êtes de nouveau en ligne.',
    },
    disconnected: {
      title: 'Vous n’avez pas de connexion.',
      action:
        'Ni le serveur ni les autres ne sont joignables. Vérifiez le Wi-Fi ou le câble, désactivez un VPN, ou essayez un autre réseau.',
    },
    blocked: {
      title: 'Vous ne pouvez joindre personne. Votre réseau bloque peut-être les appels.',
      action: 'Essayez un autre réseau, celui de votre téléphone par exemple, ou désactivez un VPN.',
    },
    udp_blocked: {
      title: 'Vous ne pouvez joindre personne. Votre réseau bloque les appels.',
      action: 'Essayez un autre réseau, celui de votre téléphone par exemple, ou désactivez VPN ou pare-feu.',
    },
    relay_unreached: {
      title: 'Vous ne pouvez joindre personne. Le relais de ce serveur ne vous répond pas.',
      action: 'Essayez un autre réseau, ou demandez au responsable du serveur de vérifier le relais.',
    },
    unreached: {
      title: 'Vous ne pouvez joindre personne. Le problème peut venir d’un côté ou de l’autre.',
      action: 'Essayez un autre réseau, ou désactivez un VPN, des deux côtés.',
    },
    weak: {
      title: 'Votre connexion est faible, ou votre ordinateur est surchargé.',
      action:
        'Rapprochez-vous du Wi-Fi, suspendez vos téléchargements ou fermez d’autres applications. Couper la caméra aide aussi.',
    },
    server_away: { title: 'Reconnexion au serveur. Votre appel continue.', action: '' },
    server_away_lasting: {
      title: 'Le serveur est injoignable. Votre appel continue.',
      action: 'De nouvelles personnes pourront entrer dès son retour.',
    },
    server_away_alone: { title: 'Reconnexion au serveur…', action: '' },
    server_away_alone_lasting: {
      title: 'Le serveur est injoignable.',
      action: 'D’autres pourront entrer dès son retour. Vérifiez aussi votre propre connexion.',
    },
  },
  unreachedOne: (name) => `Vous ne pouvez pas joindre ${name}. Le problème peut venir d’un côté ou de l’autre.`,
  relayWithheld: 'Le relais de ce serveur a atteint sa limite pour votre réseau\u202f: réessayez dans dix minutes.',
  weakOne: (name) => `La connexion avec ${name} est faible. Le problème peut venir d’un côté ou de l’autre.`,
  lost: (name) => ({
    title: `${name} a perdu la connexion et n’est plus dans l’appel.`,
    action: `Le problème vient du côté ${of(name)}. ${name} peut revenir à tout moment.`,
  }),
  noRelay: 'Ce serveur n’a pas de relais pour ces réseaux\u202f: son responsable peut en ajouter un.',
  since: (time) => `Depuis ${time}`,
  check: 'Vérifier ma connexion',
  retry: 'Réessayer',
  trying: 'Essai en cours…',
  back: (name) => `${name} est de retour`,
  restored: 'Votre connexion est rétablie',
  silenced: { title: 'Vous n’entendez personne\u202f: le son est en pause.', action: 'Cliquez pour entendre tout le monde' },
  soundPaused: (name) => `Le son ${of(name)} est en pause`,
  sharePaused: (name) => `En pause : la fenêtre ${of(name)} est réduite ou masquée`,
  ownSharePaused: { title: 'En pause : votre fenêtre est réduite ou masquée.', action: 'Affichez-la de nouveau pour continuer.' },
};
