/** English: the texts of the chat panel. */

export const chat = {
  earlier: (name: string) => `earlier ${name}`,
  passedOnBy: (name: string) => `passed on by ${name}`,
};

export type ChatMessages = Readonly<typeof chat>;
