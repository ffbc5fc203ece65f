/** Spanish, with tú. */
import type { MediaProblem } from '@visavis/engine';
import { counting } from './counting.ts';
import type { Trouble, Words } from './en.ts';
import { listing } from './listing.ts';

const counted = counting('es');
const listed = listing('es');

/** @param device such as «cámara», @param gender the ending that goes with it. */
const deviceTroubles = (device: string, gender: 'o' | 'a'): Record<MediaProblem, Trouble> => {
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

const LET_IN = { what: 'El servidor no ha podido dejarte entrar', todo: 'No es culpa tuya. Inténtalo de nuevo en un momento.' };

export const es: Words = {
  common: { close: 'Cerrar', home: 'Inicio', tryAgain: 'Intentar de nuevo', you: 'Tú' },

  home: {
    title: ['Cara a cara,', 'con un solo enlace.'],
    lead: 'Abre una sala, envía el enlace y habla. El vídeo va directo de navegador a navegador. Sin cuenta, sin instalar nada.',
    start: 'Iniciar una llamada',
    or: 'o',
    room: 'Enlace o nombre de la sala',
    join: 'Entrar',
    complaints: {
      empty: 'Escribe el nombre de una sala o pega su enlace.',
      other_host: 'Ese enlace lleva a otro sitio. Ábrelo en la barra de direcciones.',
      no_room: 'Ese enlace no lleva a ninguna sala.',
      bad_name: 'El nombre de una sala tiene de 1 a 64 letras, cifras, guiones o guiones bajos.',
    },
    recent: 'Salas recientes',
    forget: (room) => `Olvidar ${room}`,
    facts: [
      { what: 'Cifrada en camino', todo: 'de navegador a navegador, sin pasar por el servidor' },
      { what: 'No se corta', todo: 'aunque el servidor se reinicie' },
      { what: 'Tuya', todo: 'funciona en tu propia máquina' },
    ],
  },

  prejoin: {
    toHome: 'Vis-à-vis, inicio',
    title: '¿Entramos?',
    room: 'Sala',
    name: 'Tu nombre',
    join: 'Entrar ahora',
    joining: 'Entrando…',
    joiningRoom: (room) => `Entrando en ${room}…`,
    joinWithoutCamera: 'Entrar sin cámara',
    stillConnecting: 'Seguimos conectando. El servidor aún no ha respondido.',
    noPicture: 'Sin imagen',
    cameraOff: 'Tu cámara está apagada',
    cameraStarting: 'Encendiendo tu cámara…',
    level: 'Nivel del micrófono',
    heard: 'Te oímos',
    settings: 'Más ajustes',
    check: 'Comprobar mi conexión',
  },

  devices: {
    microphone: 'Micrófono',
    camera: 'Cámara',
    noMicrophone: 'Ningún micrófono',
    noCamera: 'Ninguna cámara',
    speaker: 'Altavoz',
    defaultSpeaker: 'El del sistema',
    troubles: { microphone: deviceTroubles('micrófono', 'o'), camera: deviceTroubles('cámara', 'a') },
    permissionSteps: {
      chromium: 'Pulsa el icono a la izquierda de la barra de direcciones, da permiso ahí e inténtalo de nuevo.',
      firefox: 'Pulsa el icono tachado de la barra de direcciones, quita el bloqueo e inténtalo de nuevo.',
      safari: 'Abre en el menú de Safari «Ajustes para este sitio web», elige «Permitir» e inténtalo de nuevo.',
      other: 'Da permiso en los ajustes de tu navegador para este sitio e inténtalo de nuevo.',
    },
    tryAgain: { microphone: 'Probar el micrófono de nuevo', camera: 'Probar la cámara de nuevo' },
  },

  room: {
    encrypted: 'Cifrada de navegador a navegador',
    people: counted({ one: () => 'solo tú', other: (count) => `${count} personas` }),
    controls: 'Controles de la llamada',
    microphoneOn: 'Encender el micrófono',
    microphoneOff: 'Apagar el micrófono',
    cameraOn: 'Encender la cámara',
    cameraOff: 'Apagar la cámara',
    otherCamera: 'Cambiar a la otra cámara',
    raiseHand: 'Levantar la mano',
    lowerHand: 'Bajar la mano',
    more: 'Más',
    details: 'Detalles de la conexión',
    leave: 'Salir',
    panels: { view: 'Vista', devices: 'Dispositivos y privacidad', invite: 'Invitar', keys: 'Atajos de teclado' },
  },

  keys: {
    microphone: 'Encender o apagar el micrófono',
    camera: 'Encender o apagar la cámara',
    share: 'Compartir la pantalla o parar',
    chat: 'Chat',
    people: 'Personas',
    hand: 'Levantar o bajar la mano',
    list: 'Esta lista',
    escape: 'Cerrar lo que esté abierto',
    talk: 'Mantener para hablar con el micrófono apagado',
    names: { space: 'Espacio', escape: 'Esc' },
    areOn: { title: 'Teclas sueltas', detail: 'Desactivadas, las teclas solo hacen lo que hacen en cualquier página.' },
  },

  invite: {
    aloneTitle: 'Aún no hay nadie más',
    aloneDetail: 'Envía este enlace. Quien lo abra estará a un clic.',
    link: 'Enlace a esta sala',
    copy: 'Copiar enlace',
    copied: 'Copiado',
    copiedNews: 'Enlace copiado',
    share: 'Compartir enlace',
    shareText: 'Únete a la llamada',
    qrCode: 'Código QR del enlace a esta sala',
    scan: 'o escanea con un móvil',
    localOnly:
      'Este enlace solo funciona en este ordenador. Abre la página con tu dirección de red para invitar a otras personas.',
  },

  tile: {
    people: 'Personas en la llamada',
    ownCamera: 'Tu cámara',
    camera: (name) => `Cámara de ${name}`,
    ownMicrophoneOff: 'Tu micrófono está apagado',
    microphoneOff: (name) => `El micrófono de ${name} está apagado`,
    frozen: (name) => `La imagen de ${name} se ha parado`,
    link: (name) => ({
      connected: null,
      closed: null,
      connecting: { what: `Conectando con ${name}…`, todo: '' },
      unstable: { what: `La conexión de ${name} es inestable`, todo: '' },
      reconnecting: { what: `Reconectando con ${name}…`, todo: 'Puedes seguir hablando con los demás.' },
      unreachable: {
        what: `No se puede llegar a ${name}`,
        todo: 'Vuestras redes no os dejan comunicaros. Seguimos intentándolo.',
      },
    }),
    retry: 'Reintentar',
  },

  share: {
    start: 'Compartir tu pantalla',
    stop: 'Dejar de compartir',
    you: 'Estás compartiendo',
    isSharing: (name) => `${name} comparte`,
    screen: (name) => `Pantalla de ${name}`,
    ownScreen: 'Tu pantalla',
    pin: (name) => `Fijar la pantalla de ${name}`,
    unpin: (name) => `Soltar la pantalla de ${name}`,
    pinOwn: 'Fijar tu pantalla',
    unpinOwn: 'Soltar tu pantalla',
    fullScreen: (name) => `Ver la pantalla de ${name} en toda la tuya`,
    hintTitle: 'Lo que importa en la imagen',
    hint: { text: 'Texto más nítido', motion: 'Movimiento más fluido' },
    problems: {
      blocked_by_system: {
        what: 'Tu sistema no deja ver la pantalla a este navegador.',
        todo: 'Permítele grabar la pantalla en los ajustes de privacidad del sistema e inténtalo de nuevo.',
      },
      unreadable: { what: 'Eso no se ha podido capturar.', todo: 'Elige otra ventana u otra pantalla.' },
      failed: { what: 'No se ha empezado a compartir.', todo: 'Inténtalo de nuevo o elige otra ventana.' },
    },
    dismiss: 'Cerrar este mensaje',
  },

  stage: {
    screens: 'Pantallas compartidas',
    pin: (name) => `Fijar a ${name}`,
    unpin: (name) => `Soltar a ${name}`,
    pinOwn: 'Fijar tu recuadro',
    unpinOwn: 'Soltar tu recuadro',
    pages: 'Páginas de personas',
    previousPage: 'Página anterior',
    nextPage: 'Página siguiente',
    page: (page, count) => `${page} / ${count}`,
    viewTitle: 'Todos',
    views: { grid: 'En cuadrícula', speaker: 'Quien habla, en grande' },
    ownTitle: 'Tu recuadro',
    own: { tile: 'Entre los demás', corner: 'En la esquina', hidden: 'Oculto' },
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de pantalla completa',
  },

  pip: { open: 'Mantener sobre otras ventanas', close: 'Volver a esta ventana', title: 'Llamada' },

  reactions: {
    open: 'Enviar una reacción',
    title: 'Reacciones',
    kinds: {
      'thumbs-up': 'Pulgar arriba',
      heart: 'Corazón',
      laugh: 'Risa',
      party: 'Fiesta',
      star: 'Bravo',
      'thumbs-down': 'Pulgar abajo',
    },
  },

  people: {
    title: 'Personas',
    list: 'Todas las personas de la sala',
    search: 'Buscar a alguien',
    nobody: 'Aquí nadie se llama así.',
    you: '(tú)',
    away: 'Vuelve enseguida',
    handUp: 'Mano levantada',
    sharing: 'Comparte la pantalla',
    microphoneOn: 'Micrófono encendido',
    microphoneOff: 'Micrófono apagado',
    cameraOn: 'Cámara encendida',
    cameraOff: 'Cámara apagada',
  },

  chat: {
    title: 'Chat',
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    unread: counted({ one: () => '1 mensaje sin leer', other: (count) => `${count} mensajes sin leer` }),
    messages: 'Mensajes',
    empty: 'Los mensajes van directos a todas las personas de la llamada. No queda nada cuando se va la última.',
    field: 'Mensaje para todos',
    send: 'Enviar mensaje',
    newest: 'Mensajes nuevos',
    bytesLeft: counted({ one: () => 'Queda 1 byte', other: (count) => `Quedan ${count} bytes` }),
    bytesOver: counted({ one: () => 'Sobra 1 byte', other: (count) => `Sobran ${count} bytes` }),
    sending: 'Enviando…',
    delivered: 'Entregado',
    nobodyHere: 'Aún no hay nadie. Quien llegue lo verá.',
    notSent: 'Aún sin enviar',
    notSentTo: (names) => `Aún sin enviar a ${listed(names)}`,
    cannotRead: (names) => `Sin acceso al chat: ${listed(names)}`,
    said: (name, text) => `${name}: ${text}`,
  },

  files: {
    choose: 'Enviar un archivo',
    drop: 'Suelta aquí archivos para ofrecerlos a todos',
    noFolders: 'Las carpetas no se pueden enviar. Comprime antes la carpeta en un archivo.',
    offered: (name, file) => `${name} ofrece ${file}`,
    save: 'Guardar',
    saveFile: (file) => `Guardar ${file}`,
    saveAgain: 'Intentar de nuevo',
    cancel: 'Cancelar',
    cancelFile: (file) => `Dejar de recibir ${file}`,
    withdraw: 'Dejar de ofrecer',
    withdrawFile: (file) => `Dejar de ofrecer ${file}`,
    progress: (file) => `Cuánto de ${file} ha llegado`,
    progressAt: (name, file) => `Cuánto de ${file} ha llegado a ${name}`,
    paused: (name) => `Esperando la conexión con ${name}…`,
    saved: 'Guardado',
    gone: (name) => `${name} ya no lo ofrece`,
    unreadable: (name) => `El navegador de ${name} ya no puede leerlo`,
    damaged: 'Ha llegado dañado',
    unwritable: 'No se ha podido guardar. ¿Queda espacio en el disco?',
    offeredToAll: 'Ofrecido a todos',
    withdrawn: 'Ya no se ofrece',
    savedBy: (names) => `Guardado por ${listed(names)}`,
  },

  settings: {
    language: 'Idioma',
    sounds: { title: 'Sonidos', detail: 'Un tono breve cuando alguien llega, se va o levanta la mano.' },
    dataUse: {
      title: 'Uso de datos',
      full: 'La mejor imagen',
      saver: 'Ahorro: imágenes pequeñas',
      voice: 'Solo voces y pantallas compartidas',
      pictureOff: 'Imagen apagada para ahorrar datos',
    },
    relayOnly: {
      title: 'Ocultar mi dirección a los demás',
      detail: 'Todo pasa por el relé del servidor. Puede tardar un poco más.',
      noRelay: 'Este servidor no tiene relé.',
    },
  },

  notices: {
    signalingLost: 'Reconectando con el servidor. Tu llamada sigue.',
    ownLineDown: 'Tu conexión es inestable. Estamos recuperando a todo el mundo.',
    bothLost: 'No tienes conexión. La llamada seguirá en cuanto vuelvas.',
    blockedSound: 'Pulsa para oír a todo el mundo',
  },

  news: {
    joined: (name) => `${name} se ha unido`,
    left: (name) => `${name} se ha ido`,
    muted: (name) => `${name} ha apagado el micrófono`,
    unmuted: (name) => `${name} ha encendido el micrófono`,
    sharing: (name) => `${name} comparte la pantalla`,
    stoppedSharing: (name) => `${name} ha dejado de compartir`,
    handUp: (name) => `${name} ha levantado la mano`,
    back: (name) => `${name} ha vuelto`,
  },

  ended: {
    rejoin: 'Volver a entrar',
    startAnother: 'Iniciar otra',
    reasons: {
      left: { what: 'Has salido de la llamada', todo: 'Los demás pueden seguir sin ti.' },
      removed: { what: 'Te han sacado de la llamada', todo: 'Quien dirige la sala ha terminado tu visita.' },
      replaced: {
        what: 'La llamada sigue en otra pestaña',
        todo: 'La has abierto por segunda vez y la pestaña más reciente ha tomado el relevo.',
      },
      room_full: { what: 'Esta sala está llena', todo: 'No queda sitio. Inténtalo de nuevo cuando alguien se haya ido.' },
      room_locked: { what: 'Esta sala está cerrada', todo: 'Pide a alguien de dentro que la abra.' },
      wrong_passcode: { what: 'Ese no es el código', todo: 'Pídeselo a quien te ha invitado.' },
      knock_pending: { what: 'Aún no te ha abierto nadie', todo: 'Alguien de dentro tiene que abrirte.' },
      knock_denied: { what: 'No te han dejado entrar', todo: 'Pregunta a quien te ha invitado.' },
      version_unsupported: {
        what: 'Esta página está anticuada',
        todo: 'El servidor habla otra versión. Recarga la página.',
      },
      rate_limited: { what: 'Demasiados intentos', todo: 'Espera unos segundos e inténtalo de nuevo.' },
      bad_request: { what: 'El servidor no lo ha entendido', todo: 'Prueba con otro nombre o recarga la página.' },
      not_joined: LET_IN,
      unavailable: LET_IN,
      internal: LET_IN,
    },
  },

  pages: {
    badRoom: {
      what: 'Esa sala no puede existir',
      todo: 'El nombre de una sala tiene de 1 a 64 letras, cifras, guiones o guiones bajos. Revisa el enlace que te enviaron.',
    },
    notFound: { what: 'Aquí no hay nada', todo: 'Revisa la dirección o inicia una llamada.' },
    unsupported: {
      what: 'Este navegador no puede hacer llamadas',
      todo: 'Una versión actual de Chrome, Edge, Firefox o Safari sí puede.',
    },
    broken: {
      what: 'Algo se ha roto en esta página',
      todo: 'Recárgala: tu sitio en la sala se guarda un momento.',
    },
    reload: 'Recargar',
  },
};
