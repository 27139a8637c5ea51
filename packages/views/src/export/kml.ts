/** Tracks as KML: a track a formation, with its times, as Google Earth plays them (gx:Track of the KML extensions 2.2). */
import { momentAfter } from "@staffride/formats/moment";
import { nameIn, textIn } from "../language.js";
import type { Language } from "../language.js";
import { THEMES } from "../map/theme.js";
import type { WatchedRun } from "../watch/run.js";
import { tracksOf, worldTime } from "./tracks.js";
import type { RunHead, Track } from "./tracks.js";

export function tracksKml(run: WatchedRun, head: RunHead, language: Language): string {
  const { names, campaign, variant, start, length } = run.scenario;
  const told = `${campaign}, ${variant}, seed ${head.seed}, run ${head.run}, ${start} - ${momentAfter(start, length)}`;
  const styles = names.sides.map(
    ({ id, hue }) =>
      `<Style id="${escaped(id)}"><LineStyle><color>${colour(THEMES.paper[hue].line)}</color><width>2</width></LineStyle></Style>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<kml xmlns="http://www.opengis.net/kml/2.2" xmlns:gx="http://www.google.com/kml/ext/2.2"><Document>',
    `<name>${escaped(textIn(language, names.title))}</name>`,
    `<description>${escaped(told)}</description>`,
    ...styles,
    ...tracksOf(run).map((track) => placemark(run, track, language)),
    "</Document></kml>\n",
  ].join("\n");
}

function placemark({ scenario }: WatchedRun, { formation, points, gone }: Track, language: Language): string {
  const { names, forces } = scenario;
  const { id, names: called } = names.formations[formation]!;
  const side = names.sides[forces.side[formation]!]!;
  const data = { id, side: nameIn(language, side.names), gone: String(gone) };
  return [
    `<Placemark id="${escaped(id)}"><name>${escaped(nameIn(language, called))}</name>`,
    `<styleUrl>#${escaped(side.id)}</styleUrl><ExtendedData>`,
    ...Object.entries(data).map(([name, value]) => `<Data name="${name}"><value>${escaped(value)}</value></Data>`),
    "</ExtendedData><gx:Track>",
    ...points.map(({ at }) => `<when>${worldTime(scenario, at)}</when>`),
    ...points.map(({ lon, lat }) => `<gx:coord>${lon} ${lat} 0</gx:coord>`),
    "</gx:Track></Placemark>",
  ].join("\n");
}

/** #rrggbb as KML has it: opacity, blue, green, red. */
const colour = (hex: string): string => hex.replace(/^#(..)(..)(..)$/, "ff$3$2$1");

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign]!);
