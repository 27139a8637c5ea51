/** Symbols of troops drawn: APP-6 frames and marks by milsymbol, in the frame and the colour the campaign gives a side. */
import ms from "milsymbol";
import { ECHELONS } from "@staffride/formats/words";
import type { Echelon } from "@staffride/formats/words";
import { symbolKey } from "./symbol.js";
import type { Drawn, SymbolDrawer, SymbolKind } from "./symbol.js";
import { THEMES } from "./theme.js";
import type { Ink, Theme } from "./theme.js";

/** Marks above the frame, by echelon; a detachment is a brigade's worth of troops under the bar of a task force. */
const MARKS: Readonly<Record<Echelon, string>> = {
  company: "15",
  battalion: "16",
  regiment: "17",
  detachment: "18",
  division: "21",
  corps: "22",
  "group-army": "23",
  army: "23",
  "war-zone": "24",
  theatre: "25",
  supreme: "26",
};
const SIZE = 20;
const LINE = 5.5;

/** Symbols drawn before: drawing one takes longer than all the rest of a map's troops. */
const drawnBefore = new Map<string, Drawn>();

export const drawSymbol: SymbolDrawer = (kind, ink) => {
  const key = symbolKey(kind, ink);
  const drawn = drawnBefore.get(key) ?? { key, ...draw(kind, ink) };
  drawnBefore.set(key, drawn);
  return drawn;
};

/** Every symbol that sides with these frames and hues may need, in every theme, by key: for where nothing can draw them. */
export function allSymbols(
  sides: readonly { readonly frame: SymbolKind["frame"]; readonly hue: keyof Theme & ("madder" | "indigo") }[],
): Record<string, Drawn> {
  const drawn = Object.values(THEMES).flatMap((theme: Theme) =>
    sides.flatMap(({ frame, hue }) =>
      ECHELONS.flatMap((_, echelon) =>
        [false, true].map((isPost) => drawSymbol({ echelon, frame, isPost }, theme[hue])),
      ),
    ),
  );
  return Object.fromEntries(drawn.map((one) => [one.key, one]));
}

function draw({ echelon, frame, isPost }: SymbolKind, ink: Ink): Omit<Drawn, "key"> {
  const level = ECHELONS[echelon]!;
  const identity = frame === "diamond" ? 6 : 3;
  const modifier = isPost ? 2 : level === "detachment" ? 4 : 0;
  const code = `100${identity}100${modifier}${MARKS[level]}${isPost ? "000000" : "121100"}0000`;
  const symbol = new ms.Symbol(code, {
    size: SIZE,
    fillColor: ink.fill,
    frameColor: everyone(ink.line),
    iconColor: everyone(ink.line),
    strokeWidth: LINE,
    infoFields: false,
    ...(isPost ? { hqStaffLength: 62 } : {}),
  });
  const { x, y } = symbol.getAnchor();
  const { width, height } = symbol.getSize();
  // the library draws a few marks in black whatever the colours
  const svg = symbol.asSVG().replace(/="(?:black|rgb\(0, ?0, ?0\))"/g, `="${ink.line}"`);
  return {
    ...{ left: x, right: width - x, up: y, down: height - y },
    svg: svg.replace(/ version="1.2" baseProfile="tiny"/, ""),
  };
}

const everyone = (colour: string) => ({
  Civilian: colour,
  Friend: colour,
  Hostile: colour,
  Neutral: colour,
  Unknown: colour,
  Suspect: colour,
});
