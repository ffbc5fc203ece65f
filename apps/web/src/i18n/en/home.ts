/** English: the texts of the home page. */

export const home = {
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
    { title: 'Encrypted', detail: 'directly from browser to browser' },
    { title: 'Reliable', detail: 'calls continue if the server restarts' },
    { title: 'Self-hosted', detail: 'runs on your own server' },
  ],
};

export type HomeMessages = Readonly<typeof home>;
