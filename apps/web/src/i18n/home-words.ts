/** The texts of the front page; the page of a room has no room for them. */

import { useReadable } from '../browser/use-readable.ts';
import type { Trouble } from './en.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

const en = {
  /** The title, in two lines. */
  title: ['Face to face,', 'one link away.'],
  lead: 'Start a call, send the link, and talk. Video goes directly between your browsers. No account, nothing to install.',
  start: 'Start a call',
  or: 'or',
  room: 'Room link or name',
  join: 'Join',
  complaints: {
    empty: 'Type a room’s name, or paste its link.',
    other_host: 'That link leads to another site. Open it in the address bar.',
    no_room: 'That link does not lead to a room.',
    bad_name: 'A room’s name needs a letter or a digit, and has 64 characters at most.',
  },
  recent: 'Recent rooms',
  forget: (room: string) => `Remove ${room}`,
  facts: [
    { what: 'Encrypted', todo: 'directly from browser to browser' },
    { what: 'Reliable', todo: 'calls continue if the server restarts' },
    { what: 'Self-hosted', todo: 'runs on your own server' },
  ] as readonly Trouble[],
};

type HomeWords = Readonly<typeof en>;

const de: HomeWords = {
  title: ['Auge in Auge,', 'ein Link genügt.'],
  lead: 'Gespräch beginnen, Link schicken, reden. Das Video geht direkt von Browser zu Browser. Kein Konto, keine Installation.',
  start: 'Gespräch beginnen',
  or: 'oder',
  room: 'Link oder Raumname',
  join: 'Beitreten',
  complaints: {
    empty: 'Gib den Namen eines Raums ein oder füge seinen Link ein.',
    other_host: 'Dieser Link führt zu einer anderen Seite. Öffne ihn in der Adressleiste.',
    no_room: 'Dieser Link führt in keinen Raum.',
    bad_name: 'Der Name eines Raums braucht einen Buchstaben oder eine Ziffer und hat höchstens 64 Zeichen.',
  },
  recent: 'Letzte Räume',
  forget: (room) => `${room} entfernen`,
  facts: [
    { what: 'Verschlüsselt', todo: 'direkt von Browser zu Browser' },
    { what: 'Zuverlässig', todo: 'läuft weiter, auch wenn der Server neu startet' },
    { what: 'Selbst gehostet', todo: 'läuft auf deinem eigenen Server' },
  ],
};

const fr: HomeWords = {
  title: ['Face à face,', 'en un seul lien.'],
  lead: 'Ouvrez une salle, envoyez le lien, parlez. La vidéo va directement d’un navigateur à l’autre. Ni compte, ni installation.',
  start: 'Lancer un appel',
  or: 'ou',
  room: 'Lien ou nom de salle',
  join: 'Rejoindre',
  complaints: {
    empty: 'Saisissez le nom d’une salle, ou collez son lien.',
    other_host: 'Ce lien mène à un autre site. Ouvrez-le dans la barre d’adresse.',
    no_room: 'Ce lien ne mène pas à une salle.',
    bad_name: 'Le nom d’une salle contient une lettre ou un chiffre, et 64 caractères au plus.',
  },
  recent: 'Salles récentes',
  forget: (room) => `Retirer ${room}`,
  facts: [
    { what: 'Chiffré', todo: 'directement d’un navigateur à l’autre' },
    { what: 'Fiable', todo: 'l’appel continue si le serveur redémarre' },
    { what: 'Auto-hébergé', todo: 'fonctionne sur votre serveur' },
  ],
};

const es: HomeWords = {
  title: ['Cara a cara,', 'con un solo enlace.'],
  lead: 'Abre una sala, envía el enlace y habla. El vídeo va directo de navegador a navegador. Sin cuenta, sin instalar nada.',
  start: 'Iniciar una llamada',
  or: 'o',
  room: 'Enlace o nombre',
  join: 'Entrar',
  complaints: {
    empty: 'Escribe el nombre de una sala o pega su enlace.',
    other_host: 'Ese enlace lleva a otro sitio. Ábrelo en la barra de direcciones.',
    no_room: 'Ese enlace no lleva a ninguna sala.',
    bad_name: 'El nombre de una sala necesita una letra o una cifra, y tiene 64 caracteres como máximo.',
  },
  recent: 'Salas recientes',
  forget: (room) => `Quitar ${room}`,
  facts: [
    { what: 'Cifrada', todo: 'directamente de navegador a navegador' },
    { what: 'Fiable', todo: 'sigue aunque el servidor se reinicie' },
    { what: 'Autoalojada', todo: 'funciona en tu propio servidor' },
  ],
};

export const HOME_WORDS: Readonly<Record<Language, HomeWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useHomeWords = (): HomeWords => HOME_WORDS[useReadable(language)];
