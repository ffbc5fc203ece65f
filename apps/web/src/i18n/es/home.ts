/** The texts of the home page, in Spanish. */
import type { HomeMessages } from '../en/home.ts';

export const home: HomeMessages = {
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
    { title: 'Cifrada', detail: 'directamente de navegador a navegador' },
    { title: 'Fiable', detail: 'sigue aunque el servidor se reinicie' },
    { title: 'Autoalojada', detail: 'funciona en tu propio servidor' },
  ],
};
