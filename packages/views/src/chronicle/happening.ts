/** Lines of a trace that are worth a sentence by themselves, without what went before. */
import type { TraceLine } from "@staffride/formats/trace";
import type { Happening } from "./day.js";

/** A happening; the key under which it is told once a day, for what may flicker. */
export type Noted = readonly [happening: Happening, key?: string];

/** Undefined: nothing to tell, or nothing that can be told by this line alone. */
export function happeningOf(line: TraceLine): Noted | undefined {
  const { at, kind } = line;
  const text = (column: string) => line[column] as string;
  switch (kind) {
    case "control":
      return line.side === undefined ? undefined : [{ at, what: "town", place: text("place"), ...taken(line) }];
    case "crossing-held":
      return line.side === undefined ? undefined : [{ at, what: "ferry", crossing: text("crossing"), ...taken(line) }];
    case "broke-off":
      return [
        {
          ...{ at, what: "broke-off", formation: text("formation"), cause: text("cause"), cell: text("cell") },
          lossShare: (line.lossShare as number) / 1000,
        },
      ];
    case "encircled":
      return encirclement(line, "encircled");
    case "encirclement-ended":
      return encirclement(line, "relieved");
    case "headquarters-threatened":
      return danger(line, "post-threatened");
    case "headquarters-overrun":
      return danger(line, "post-overrun");
    case "headquarters-cut-off": {
      const headquarters = text("headquarters");
      return [{ at, what: "post-cut-off", headquarters, cell: text("cell") }, `cut off ${headquarters}`];
    }
    case "attached":
      return [{ at, what: "attached", headquarters: text("headquarters"), parent: text("parent") }];
    default:
      return undefined;
  }
}

export const surrenderOf = (line: TraceLine): Happening => ({
  ...{ at: line.at, what: "surrendered", formation: line.formation as string },
  ...{ cell: line.cell as string, men: line.men as number },
});

/** Who holds it now, who held it, whose work it was; the last two if anybody. */
const taken = ({ side, was, formation }: TraceLine) => ({
  side: side as string,
  ...(was === undefined ? {} : { was: was as string }),
  ...(formation === undefined ? {} : { by: formation as string }),
});

function encirclement(line: TraceLine, what: "encircled" | "relieved"): Noted {
  const formation = line.formation as string;
  return [{ at: line.at, what, formation, cell: line.cell as string }, `${what} ${formation}`];
}

function danger(line: TraceLine, what: "post-threatened" | "post-overrun"): Noted {
  const headquarters = line.headquarters as string;
  const where = { enemy: line.enemy as string, cell: line.cell as string };
  return [{ at: line.at, what, headquarters, ...where }, `${what} ${headquarters}`];
}
