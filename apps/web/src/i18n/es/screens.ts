/** The texts that a page loads first, in Spanish. */

import { counting } from '../counting.ts';
import type { Messages } from '../en/screens.ts';
import { listing } from '../listing.ts';

const counted = counting('es');
const listed = listing('es');

export const screens: Messages = {
  common: { close: 'Cerrar', home: 'Inicio', tryAgain: 'Intentar de nuevo', you: 'Tú' },

  prejoin: {
    toHome: 'Vis-à-vis, inicio',
    title: '¿Todo listo para unirte?',
    room: 'Sala',
    name: 'Tu nombre',
    join: 'Entrar ahora',
    joining: 'Entrando…',
    joiningRoom: (room) => `Entrando en ${room}…`,
    joinWithoutCamera: 'Entrar sin cámara',
    stillConnecting: 'Seguimos conectando. El servidor aún no ha respondido.',
    noVideo: 'Sin vídeo',
    cameraOff: 'Tu cámara está desactivada',
    cameraStarting: 'Activando tu cámara…',
    level: 'Nivel del micrófono',
    heard: 'Tu micrófono funciona',
    settings: 'Ajustes',
    check: 'Comprobar mi conexión',
  },

  devices: {
    microphone: 'Micrófono',
    camera: 'Cámara',
    noMicrophone: 'Ningún micrófono',
    noCamera: 'Ninguna cámara',
    speaker: 'Altavoz',
    defaultSpeaker: 'El del sistema',
  },

  room: {
    encrypted: 'Cifrada de navegador a navegador',
    people: counted({ one: () => 'solo tú', other: (count) => `${count} personas` }),
    controls: 'Controles de la llamada',
    microphoneOn: 'Activar el micrófono',
    microphoneOff: 'Desactivar el micrófono',
    cameraOn: 'Activar la cámara',
    cameraOff: 'Desactivar la cámara',
    otherCamera: 'Cambiar a la otra cámara',
    raiseHand: 'Levantar la mano',
    lowerHand: 'Bajar la mano',
    more: 'Más',
    details: 'Detalles de la conexión',
    leave: 'Salir',
    panels: { view: 'Vista', devices: 'Ajustes', invite: 'Invitar', keys: 'Atajos de teclado' },
  },

  invite: {
    aloneTitle: 'Aún no hay nadie más',
    aloneDetail: 'Envía este enlace a las personas con las que quieres hablar.',
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
    ownMicrophoneOff: 'Estás en silencio',
    microphoneOff: (name) => `${name} está en silencio`,
    frozen: (name) => `El vídeo de ${name} se ha congelado`,
    connecting: (name) => `Conectando con ${name}…`,
  },

  share: {
    start: 'Compartir pantalla',
    stop: 'Dejar de compartir',
    you: 'Estás compartiendo tu pantalla',
    isSharing: (name) => `${name} comparte su pantalla`,
    screen: (name) => `Pantalla de ${name}`,
    ownScreen: 'Tu pantalla',
    pin: (name) => `Fijar la pantalla de ${name}`,
    unpin: (name) => `Dejar de fijar la pantalla de ${name}`,
    pinOwn: 'Fijar tu pantalla',
    unpinOwn: 'Dejar de fijar tu pantalla',
    fullScreen: (name) => `Ver la pantalla de ${name} a pantalla completa`,
    hintTitle: 'Optimizar para',
    hint: { text: 'Texto más nítido', motion: 'Movimiento más fluido' },
    problems: {
      blocked_by_system: {
        title: 'Tu sistema no permite a este navegador compartir la pantalla.',
        action: 'Permite a este navegador grabar la pantalla en los ajustes de privacidad del sistema e inténtalo de nuevo.',
      },
      unreadable: { title: 'No se ha podido compartir esta ventana o pantalla.', action: 'Elige otra.' },
      failed: { title: 'No se está compartiendo la pantalla.', action: 'Inténtalo de nuevo o elige otra ventana.' },
    },
    dismiss: 'Cerrar este mensaje',
  },

  stage: {
    screens: 'Pantallas compartidas',
    pin: (name) => `Fijar a ${name}`,
    unpin: (name) => `Dejar de fijar a ${name}`,
    pinOwn: 'Fijarte',
    unpinOwn: 'Dejar de fijarte',
    pages: 'Páginas de personas',
    previousPage: 'Página anterior',
    nextPage: 'Página siguiente',
    page: (page, count) => `${page} / ${count}`,
    viewTitle: 'Diseño',
    views: { grid: 'Vista de galería', speaker: 'Vista de hablante' },
    ownTitle: 'Tu vídeo',
    own: { tile: 'En un recuadro', corner: 'En la esquina', hidden: 'Oculto' },
    fullScreen: 'Pantalla completa',
    leaveFullScreen: 'Salir de pantalla completa',
  },

  pip: { open: 'Abrir imagen en imagen', close: 'Cerrar imagen en imagen', title: 'Llamada' },

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
    list: 'Personas en la sala',
    search: 'Buscar personas',
    nobody: 'Sin resultados.',
    you: '(tú)',
    away: 'Ausente',
    handUp: 'Mano levantada',
    sharing: 'Comparte la pantalla',
    microphoneOn: 'Micrófono activado',
    microphoneOff: 'En silencio',
    cameraOn: 'Cámara activada',
    cameraOff: 'Cámara desactivada',
  },

  chat: {
    title: 'Chat',
    open: 'Abrir el chat',
    close: 'Cerrar el chat',
    unread: counted({ one: () => '1 mensaje sin leer', other: (count) => `${count} mensajes sin leer` }),
    messages: 'Mensajes',
    empty: 'Los mensajes van directos a todas las personas de la llamada. No se guarda nada cuando se va la última.',
    field: 'Mensaje para todos',
    send: 'Enviar mensaje',
    newest: 'Mensajes nuevos',
    bytesLeft: counted({ one: () => 'Queda 1 byte', other: (count) => `Quedan ${count} bytes` }),
    bytesOver: counted({ one: () => 'Sobra 1 byte', other: (count) => `Sobran ${count} bytes` }),
    sending: 'Enviando…',
    delivered: 'Entregado',
    nobodyHere: 'Aún no hay nadie más. Quien entre después lo verá.',
    notSent: 'Aún sin enviar',
    notSentTo: (names) => `Aún sin enviar a ${listed(names)}`,
    cannotRead: (names) => `Sin acceso al chat: ${listed(names)}`,
    said: (name, text) => `${name}: ${text}`,
  },

  settings: {
    language: 'Idioma',
    sounds: { title: 'Sonidos', detail: 'Un tono breve cuando alguien entra, sale o levanta la mano.' },
    dataUse: {
      title: 'Uso de datos',
      full: 'Mejor calidad',
      saver: 'Ahorro de datos',
      voice: 'Solo audio',
      videoOff: 'Vídeo desactivado: solo audio',
    },
  },

  announcements: {
    joined: (name) => `${name} se ha unido`,
    left: (name) => `${name} se ha ido`,
    muted: (name) => `${name} ha desactivado el micrófono`,
    unmuted: (name) => `${name} ha activado el micrófono`,
    sharing: (name) => `${name} comparte su pantalla`,
    stoppedSharing: (name) => `${name} ha dejado de compartir`,
    handUp: (name) => `${name} ha levantado la mano`,
    renamed: (before, now) => `${before} ahora se llama ${now}`,
  },

  pages: {
    badRoom: {
      title: 'Este nombre de sala no es válido',
      action: 'El nombre de una sala tiene de 1 a 64 letras, cifras, guiones o guiones bajos. Revisa el enlace.',
    },
    notFound: { title: 'Página no encontrada', action: 'Revisa la dirección o inicia una llamada.' },
    unsupported: {
      title: 'Este navegador no admite llamadas',
      action: 'Usa una versión actual de Chrome, Edge, Firefox o Safari.',
    },
    broken: {
      title: 'Algo ha salido mal',
      action: 'Recarga la página. Tu sitio en la sala se guarda un momento.',
    },
    reload: 'Recargar',
  },
};
