/** Why a device is not on, and what to do; they come when one is not. */
import type { DeviceSlot, MediaProblem } from '@visavis/engine';
import type { BrowserName } from '../browser/browser-name.ts';
import { useReadable } from '../browser/use-readable.ts';
import type { Trouble } from './en.ts';
import { language } from './language.ts';
import type { Language } from './languages.ts';

/** Why a device is not on. `permission_denied` is told on by `permissionSteps`. */
const troublesEn = (device: string): Record<MediaProblem, Trouble> => ({
  insecure_origin: {
    what: `Your browser blocks the ${device} on pages without https.`,
    todo: 'Ask the person who runs this server to start it with: npm start -- --https',
  },
  unsupported: { what: `This browser cannot use a ${device} here.`, todo: 'A current Chrome, Edge, Firefox or Safari can.' },
  permission_denied: { what: `Your ${device} is blocked for this page.`, todo: '' },
  prompt_unanswered: {
    what: `Your browser is waiting for your answer about the ${device}.`,
    todo: 'Look for its question near the address bar. You can also join without.',
  },
  not_found: { what: `We can’t find a ${device}.`, todo: 'Plug one in and it will be used, or join without.' },
  in_use: { what: `Your ${device} is in use by another app.`, todo: 'Close the other app, then try again.' },
  interrupted: {
    what: `Your ${device} is paused by your system.`,
    todo: 'A phone call, another app or a switch on the device is using it. It will return automatically.',
  },
  unplugged: { what: `Your ${device} was unplugged.`, todo: 'Plug it in again and it will be used.' },
  failed: { what: `Your ${device} did not start.`, todo: 'Try again, or choose another one.' },
});

const en = {
  troubles: { microphone: troublesEn('microphone'), camera: troublesEn('camera') } satisfies Record<DeviceSlot, unknown>,
  permissionSteps: {
    chromium: 'Click the icon at the left of the address bar, allow it there, then try again.',
    firefox: 'Click the crossed-out icon in the address bar, remove the block, then try again.',
    safari: 'Open Safari’s menu, Settings for This Website, choose Allow, then try again.',
    other: 'Allow it in your browser’s settings for this site, then try again.',
  } satisfies Record<BrowserName, string>,
  tryAgain: { microphone: 'Try the microphone again', camera: 'Try the camera again' } satisfies Record<DeviceSlot, string>,
  ledHere: {
    what: 'Your microphone and camera are off, because another site opened this call.',
    todo: 'Turn them on when you are ready.',
  } satisfies Trouble,
};

export type TroubleWords = Readonly<typeof en>;

/** @param my such as „deine Kamera“, @param one such as „eine Kamera“, @param none such as „keine Kamera“. */
const troublesDe = (my: string, one: string, none: string): Record<MediaProblem, Trouble> => {
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

const de: TroubleWords = {
  troubles: {
    microphone: troublesDe('dein Mikrofon', 'eines', 'kein Mikrofon'),
    camera: troublesDe('deine Kamera', 'eine', 'keine Kamera'),
  },
  permissionSteps: {
    chromium: 'Klick auf das Symbol links in der Adressleiste, erlaube es dort und versuch es noch einmal.',
    firefox: 'Klick auf das durchgestrichene Symbol in der Adressleiste, heb die Sperre auf und versuch es noch einmal.',
    safari: 'Öffne im Safari-Menü „Einstellungen für diese Website“, wähl „Erlauben“ und versuch es noch einmal.',
    other: 'Erlaube es in den Einstellungen deines Browsers für diese Seite und versuch es noch einmal.',
  },
  tryAgain: { microphone: 'Mikrofon noch einmal versuchen', camera: 'Kamera noch einmal versuchen' },
  ledHere: {
    what: 'Mikrofon und Kamera sind aus, weil eine andere Website dieses Gespräch geöffnet hat.',
    todo: 'Schalte sie ein, wenn du bereit bist.',
  },
};

/** @param device such as « caméra », @param e the ending of the feminine, or nothing. */
const troublesFr = (device: string, e: '' | 'e'): Record<MediaProblem, Trouble> => ({
  insecure_origin: {
    what: `Votre navigateur ne donne pas de ${device} aux pages sans https.`,
    todo: 'Demandez à la personne qui gère ce serveur de le démarrer avec\u202f: npm start -- --https',
  },
  unsupported: {
    what: `Ce navigateur ne peut pas utiliser de ${device} ici.`,
    todo: 'Une version récente de Chrome, Edge, Firefox ou Safari le peut.',
  },
  permission_denied: { what: `Votre ${device} est bloqué${e} pour cette page.`, todo: '' },
  prompt_unanswered: {
    what: `Votre navigateur vous demande s’il peut utiliser votre ${device}.`,
    todo: 'Sa question se trouve près de la barre d’adresse. Vous pouvez aussi entrer sans.',
  },
  not_found: {
    what: `Nous ne trouvons pas de ${device}.`,
    todo: `Branchez-en un${e}, l’appareil sera utilisé, ou entrez sans.`,
  },
  in_use: { what: `Votre ${device} est déjà utilisé${e} ailleurs.`, todo: 'Fermez l’autre programme, puis réessayez.' },
  interrupted: {
    what: `Votre ${device} est mis${e} en pause par le système.`,
    todo: 'À cause d’un appel, d’une autre application ou d’un bouton de l’appareil. La reprise se fera d’elle-même.',
  },
  unplugged: { what: `Votre ${device} a été débranché${e}.`, todo: 'Rebranchez l’appareil, il sera utilisé.' },
  failed: { what: `Votre ${device} n’a pas démarré.`, todo: 'Réessayez, ou choisissez un autre appareil.' },
});

const fr: TroubleWords = {
  troubles: { microphone: troublesFr('micro', ''), camera: troublesFr('caméra', 'e') },
  permissionSteps: {
    chromium: 'Cliquez sur l’icône à gauche de la barre d’adresse, donnez l’autorisation, puis réessayez.',
    firefox: 'Cliquez sur l’icône barrée dans la barre d’adresse, levez le blocage, puis réessayez.',
    safari: 'Dans le menu Safari, ouvrez « Réglages pour ce site web », choisissez « Autoriser », puis réessayez.',
    other: 'Donnez l’autorisation dans les réglages de votre navigateur pour ce site, puis réessayez.',
  },
  tryAgain: { microphone: 'Réessayer le micro', camera: 'Réessayer la caméra' },
  ledHere: {
    what: 'Votre micro et votre caméra sont coupés, car un autre site a ouvert cet appel.',
    todo: 'Activez-les quand vous voulez.',
  },
};

/** @param device such as «cámara», @param gender the ending that goes with it. */
const troublesEs = (device: string, gender: 'o' | 'a'): Record<MediaProblem, Trouble> => {
  const one = gender === 'a' ? 'una' : 'uno';
  const none = gender === 'a' ? 'ninguna' : 'ningún';
  const it = gender === 'a' ? 'ella' : 'él';
  return {
    insecure_origin: {
      what: `Tu navegador no da acceso a ${none} ${device} en páginas sin https.`,
      todo: 'Pide a quien gestiona este servidor que lo inicie con: npm start -- --https',
    },
    unsupported: {
      what: `Este navegador no puede usar ${none} ${device} aquí.`,
      todo: 'Una versión actual de Chrome, Edge, Firefox o Safari sí puede.',
    },
    permission_denied: { what: `Tu ${device} está bloquead${gender} para esta página.`, todo: '' },
    prompt_unanswered: {
      what: `Tu navegador espera que le digas si puede usar tu ${device}.`,
      todo: `Busca su pregunta junto a la barra de direcciones. También puedes entrar sin ${it}.`,
    },
    not_found: { what: `No encontramos ${none} ${device}.`, todo: `Conecta ${one} y se usará, o entra sin ${it}.` },
    in_use: { what: `Otro programa está usando tu ${device}.`, todo: 'Cierra el otro programa e inténtalo de nuevo.' },
    interrupted: {
      what: `El sistema ha puesto en pausa tu ${device}.`,
      todo: 'La culpa es de una llamada, otra aplicación o un interruptor del dispositivo. Volverá sin que hagas nada.',
    },
    unplugged: { what: `Tu ${device} se ha desconectado.`, todo: 'Vuelve a conectar el dispositivo y se usará.' },
    failed: { what: `Tu ${device} no ha arrancado.`, todo: 'Inténtalo de nuevo o elige otro dispositivo.' },
  };
};

const es: TroubleWords = {
  troubles: { microphone: troublesEs('micrófono', 'o'), camera: troublesEs('cámara', 'a') },
  permissionSteps: {
    chromium: 'Pulsa el icono a la izquierda de la barra de direcciones, da permiso ahí e inténtalo de nuevo.',
    firefox: 'Pulsa el icono tachado de la barra de direcciones, quita el bloqueo e inténtalo de nuevo.',
    safari: 'Abre en el menú de Safari «Ajustes para este sitio web», elige «Permitir» e inténtalo de nuevo.',
    other: 'Da permiso en los ajustes de tu navegador para este sitio e inténtalo de nuevo.',
  },
  tryAgain: { microphone: 'Probar el micrófono de nuevo', camera: 'Probar la cámara de nuevo' },
  ledHere: {
    what: 'Tu micrófono y tu cámara están apagados porque otro sitio web ha abierto esta llamada.',
    todo: 'Enciéndelos cuando quieras.',
  },
};

export const TROUBLE_WORDS: Readonly<Record<Language, TroubleWords>> = { en, de, fr, es };

/** The texts in the language of the moment. */
export const useTroubleWords = (): TroubleWords => TROUBLE_WORDS[useReadable(language)];
