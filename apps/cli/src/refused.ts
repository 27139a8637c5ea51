/** Ways for a command to end other than well. */

/** What was asked for cannot be had: exit 1. The message says what is wrong and what to try. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** The command was put wrongly: exit 2. */
export class Misused extends Error {
  override readonly name = "Misused";
}

/** Stopped by the user: exit 130, as shells expect after Ctrl-C. */
export class Stopped extends Error {
  override readonly name = "Stopped";
}

export const EXIT = { done: 0, refused: 1, misused: 2, stopped: 130 } as const;
