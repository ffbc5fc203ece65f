/** English: what each key does during a call. */

export const shortcuts = {
  microphone: 'Microphone on or off',
  camera: 'Camera on or off',
  share: 'Start or stop sharing',
  chat: 'Chat',
  people: 'People',
  hand: 'Raise or lower your hand',
  list: 'Keyboard shortcuts',
  escape: 'Close dialog or panel',
  talk: 'Hold to talk while muted',
  /** In the tooltip of a tile. */
  speaking: 'Green frame: speaking',
  names: { space: 'Space', escape: 'Esc' },
  /** The switch for all of them. */
  areOn: { title: 'Single-key shortcuts', detail: 'Turn off if they conflict with other software.' },
};

export type ShortcutMessages = Readonly<typeof shortcuts>;
