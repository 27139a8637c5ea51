/** What a map says about itself: its title, its key, its scale, its sources. */
import { fullDate, time } from "../calendar.js";
import { nameIn } from "../language.js";
import type { Box } from "./box.js";
import type { Canvas } from "./canvas.js";
import { cartouche, cornerBox, key, scaleBar, words } from "./furniture.js";
import type { Corner, KeyEntry, Piece } from "./furniture.js";
import type { Point } from "./line.js";
import { coversOf, hatched } from "./cover.js";
import { crossingMark, fightMark, tieMark } from "./marks.js";
import { element } from "./svg.js";
import { drawSymbol } from "./draw-symbol.js";
import { symbolAt } from "./symbol.js";
import type { Body } from "./troops.js";

/** A piece of furniture and where it stands. */
export interface Standing {
  readonly piece: Piece;
  readonly box: Box;
}

/** Cartouche and scale, each in the emptiest corner it may have. */
export function arrange({ sheet, theme, view, point, places, crossings }: Canvas): Standing[] {
  const { scenario, position, language, note } = view;
  const day = fullDate(language, scenario.start, position.at);
  const title = `${day}${language === "zh" ? "　" : ", "}${time(scenario.start, position.at)}`;
  const plate = cartouche(title, [nameIn(language, scenario.names.title), note], theme);
  const scale = scaleBar(sheet, theme, language);

  // a place that is covered is lost, somebody who stands there moves aside
  const things: (readonly [Point, number])[] = [
    ...position.formations.map(({ cell }) => [point(cell), 1] as const),
    ...places.map(({ kind, at }) => [at, kind === "city" ? 100 : kind === "town" ? 30 : 10] as const),
    ...crossings.map(({ at }) => [at, 10] as const),
  ];
  const crowd = (box: Box) =>
    things
      .filter(([[x, y]]) => x > box.left - 24 && x < box.right + 24 && y > box.top - 24 && y < box.bottom + 24)
      .reduce((sum, [, weight]) => sum + weight, 0);
  const free: Corner[] = ["north-west", "north-east", "south-west", "south-east"];
  const stand = (piece: Piece, corners: readonly Corner[]) => {
    const open = corners.filter((corner) => free.includes(corner));
    const best = open.reduce((a, b) => (crowd(cornerBox(sheet, piece, b)) < crowd(cornerBox(sheet, piece, a)) ? b : a));
    free.splice(free.indexOf(best), 1);
    return { piece, box: cornerBox(sheet, piece, best) };
  };
  return [
    stand(plate, ["north-west", "north-east", "south-west", "south-east"]),
    stand(scale, ["south-east", "south-west", "north-east", "north-west"]),
  ];
}

const KEY_WORDS = {
  en: {
    route: "marched in the last day",
    crossing: "crossing",
    fight: "fighting in the last hours",
    road: "road",
    track: "track",
    tie: "moved aside from here",
    wood: "woods",
    wet: "wet fields",
  },
  zh: {
    route: "一日来路",
    crossing: "渡口",
    fight: "近时交战",
    road: "大路",
    track: "小路",
    tie: "实际位置",
    wood: "林地",
    wet: "水田、垸田",
  },
} as const;

/** The key: the sides by their symbols, then every kind of mark and line. */
export function legend({ theme, view, sheet }: Canvas): Piece {
  const { scenario, language } = view;
  const say = KEY_WORDS[language];
  const sides = scenario.names.sides.map(({ names: side, frame, hue }): KeyEntry => {
    const symbol = drawSymbol({ echelon: 4, frame, isPost: false }, theme[hue]);
    return { width: 32, label: nameIn(language, side), sample: (x, y) => symbolAt(symbol, [x, y + 4]) };
  });
  const line = (width: number, label: string, draw: (x: number, y: number) => string): KeyEntry => ({
    width,
    label,
    sample: draw,
  });
  const stroke = (x: number, y: number, colour: string, weight: number, dash?: string) =>
    element("line", {
      x1: x - 14,
      y1: y,
      x2: x + 14,
      y2: y,
      stroke: colour,
      "stroke-width": weight,
      "stroke-dasharray": dash,
      "stroke-linecap": dash === "0.1 5" ? "round" : undefined,
    });
  const entries = [
    ...sides,
    line(28, say.route, (x, y) => stroke(x, y, theme.ink3, 2.3, "0.1 5")),
    line(16, say.fight, (x, y) => fightMark([x, y], theme)),
    line(16, say.crossing, (x, y) => crossingMark([x, y], 90, "open", theme)),
    line(28, say.road, (x, y) => stroke(x, y, theme.road, 2.6) + stroke(x, y, theme.land, 1.1)),
    line(28, say.track, (x, y) => stroke(x, y, theme.road, 1.1, "5 3.5")),
    line(22, say.tie, (x, y) => tieMark([x - 10, y], [x + 8, y], theme.ink3, theme)),
    ...(view.basemap?.relief ? [] : (["wood", "wet"] as const))
      .filter((cover) => coversOf(view.papers).has(cover))
      .map((cover) => line(24, say[cover], (x, y) => hatched(`M${x - 12} ${y - 7}h24v14h-24Z`, cover, theme))),
  ];
  return key(entries, sheet.width, theme);
}

/** Below the frame: what the picture is made of, and what it leaves out. */
export function credits({ view, theme }: Canvas, hidden: number, [x, y]: Point): string {
  const { papers, basemap, language } = view;
  const geonames = papers.places.some(({ at }) => at.basis.includes("GeoNames")) ? ["GeoNames (CC BY 4.0)"] : [];
  const brief = (source: string | undefined) =>
    source === undefined ? [] : [source.replace(/,? Debian [^,]*/, "").replace(/,.*$/, "")];
  const sources = [
    ...new Set([
      ...brief(basemap?.rivers?.source),
      ...brief(basemap?.relief?.source),
      ...brief(basemap?.provinces?.source),
      ...geonames,
    ]),
  ];
  const made =
    sources.length === 0 ? [] : [language === "zh" ? `底图：${sources.join("；")}` : `Ground: ${sources.join("; ")}`];
  const left =
    hidden === 0
      ? []
      : [
          language === "zh"
            ? `另有${hidden}处名称无处可标`
            : `${hidden} ${hidden === 1 ? "name" : "names"} found no room`,
        ];
  const line = [...made, ...left].join("  ·  ");
  return words(line, x, y, { size: 11, fill: theme.ink3 });
}

/** For those who cannot see the picture. */
export function description({ view: { scenario, position, language, note } }: Canvas, bodies: readonly Body[]): string {
  const sides = scenario.names.sides.map(({ names }, side) => {
    const own = bodies.filter((body) => body.side === side && !body.isPost).map(({ name }) => name);
    return `${nameIn(language, names)}: ${own.join(", ")}`;
  });
  return `${fullDate(language, scenario.start, position.at)} ${time(scenario.start, position.at)}. ${note}. ${sides.join(". ")}.`;
}
