/** What it believed: of the enemy, of where he is, of those under it. */
import { radiusOf, UNDER_WAY } from "@staffride/formats/place-law";
import { SIGHTINGS } from "@staffride/formats/words";
import { moment } from "../calendar.js";
import { count } from "../figures.js";
import { tableText } from "../table.js";
import { term } from "../terms.js";
import { indent, percentWhole } from "./page.js";
import type { Explained, Page, Section } from "./page.js";
import type { Seen, Sighted, Sitting } from "./sitting.js";

/** How sure one is of the radius that is told. */
const LIKELY = 0.8;
const NO_CONTACT = SIGHTINGS.indexOf("no-contact");

/** Intents whose shares the trace holds one by one. */
const WRITTEN = 4;

export function estimates(page: Page, { parameters, minds: { nIntent } }: Explained, sitting: Sitting): Section {
  const { words, saying, language, palette, width } = page;
  const named = Math.min(WRITTEN, nIntent);
  const seen = sitting.sightings.map((one) => indent(page, sighted(page, one)));
  const intents = Array.from({ length: named }, (_, intent) => saying.book.intent(intent));
  const rest = nIntent > named ? [nIntent === named + 1 ? saying.book.intent(named) : words.others] : [];
  const columns = [
    { head: words.enemy },
    ...[...intents, ...rest].map((head) => ({ head, align: "right" as const })),
    { head: words.asOf, spare: true },
  ];
  const rows = sitting.estimates.map(({ enemy, at, shares }) => {
    const told = shares.slice(0, named);
    const left = Math.max(0, 1 - told.reduce((sum, share) => sum + share, 0));
    return [
      saying.book.name("formations", enemy),
      ...[...told, ...(rest.length > 0 ? [left] : [])].map((share) => percentWhole(share)),
      moment(language, saying.start, at),
    ];
  });
  const table = rows.length > 0 ? [tableText(columns, rows, palette, width)] : [];
  const places = sitting.estimates.flatMap(({ enemy, seen }) =>
    seen ? [indent(page, place(page, parameters, sitting.at, enemy, seen))] : [],
  );
  const all = [...seen, ...table, ...places];
  return all.length === 0 ? undefined : [words.estimates, all.join("\n")];
}

/** Where he was reported, how old that is, and within how many km of there he should be by now (EST-10, EST-11). */
function place(
  { words, saying, language }: Page,
  { placeStandHours, placeGoHours, placeKmDay, situationHours }: Explained["parameters"],
  now: number,
  enemy: string,
  { cell, at, sighting }: Seen,
): string {
  const seen = SIGHTINGS.findIndex((one) => one === sighting);
  const age = now - at + (seen === NO_CONTACT ? situationHours * 30 : 0);
  const stay = UNDER_WAY.includes(seen) ? placeGoHours : placeStandHours;
  const km = Math.round(radiusOf(LIKELY, age, stay, placeKmDay));
  const name = saying.book.name("formations", enemy);
  return words.place(name, saying.where.words(language, cell), Math.round((now - at) / 60), km);
}

function sighted(
  { words, saying, language }: Page,
  { enemy, sighting, expected, dispatch, believed }: Sighted,
): string {
  const name = enemy === undefined ? words.enemy : saying.book.name("formations", enemy);
  const seen = words.seen(name, term(language, "sighting", sighting), percentWhole(expected), dispatch);
  return believed === undefined ? seen : `${seen}${words.comma}${words.believed(count(language, believed))}`;
}

export function regards({ words, saying, language, palette, width }: Page, sitting: Sitting): Section {
  if (sitting.regards.length === 0) return undefined;
  const right = (head: string) => ({ head, align: "right" as const });
  const columns = [
    { head: words.subordinate },
    ...[words.weak, words.compliant, words.losses].map(right),
    { head: words.heard },
    { head: words.asOf, spare: true },
  ];
  const rows = sitting.regards.map(({ subordinate, at, weak, compliant, losses, heard }) => [
    saying.book.name("headquarters", subordinate),
    percentWhole(weak),
    percentWhole(compliant),
    count(language, losses ?? NaN),
    moment(language, saying.start, heard ?? NaN),
    moment(language, saying.start, at),
  ]);
  return [words.regards, tableText(columns, rows, palette, width)];
}
