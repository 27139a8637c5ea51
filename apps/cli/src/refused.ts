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

/** Do something short to the end, also under Ctrl-C, so that no half-written file is left; then heed it. */
export function uninterrupted<T>(act: () => T): T {
  const heed = () => process.exit(EXIT.stopped);
  process.once("SIGINT", heed);
  try {
    return act();
  } finally {
    // a signal that came meanwhile is handed over before this
    setImmediate(() => process.off("SIGINT", heed));
  }
}

export const EXIT = { done: 0, refused: 1, misused: 2, stopped: 130 } as const;
