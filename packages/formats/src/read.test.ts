import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { LARGEST, MOST_ALIASES } from "./sheet.js";
import { problemText } from "./problem.js";
import { readPapers } from "./read.js";

/** The papers of two-banks, by path below its folder. */
function twoBanks(): Map<string, string> {
  const folder = join(import.meta.dirname, "../../../campaigns/two-banks");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yaml"));
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}

/** Problems of one file alone, as text. */
const complaints = (text: string | Uint8Array, file = "a.yaml"): string[] =>
  readPapers(new Map([[file, text]])).problems.map(problemText);

const only = (text: string | Uint8Array): string => {
  const found = complaints(text);
  assert.equal(found.length, 1, found.join("\n"));
  return found[0]!;
};

const places = (entry: string): string => `format: staffride/places@1\nplaces:\n${entry}`;
const MILL =
  "  - id: mill\n    names: { en: Mill }\n    kind: village\n    at: { lon: 112, lat: 29, basis: map, withinKm: 1 }\n";

test("two-banks reads without a problem, entries of all files in the order of their paths", () => {
  const { papers, problems } = readPapers(twoBanks());
  assert.deepEqual(problems.map(problemText), []);
  assert.equal(papers.campaign!.id, "two-banks");
  assert.deepEqual(
    papers.formations.map(({ id }) => id),
    ["blue-1d", "red-1d", "red-rear-guard"],
  );
  assert.equal(papers.weather!.days.length, 3);
});

test("the order in which files are handed over makes no difference", () => {
  const forwards = readPapers(twoBanks()).papers;
  const backwards = readPapers(new Map([...twoBanks()].reverse())).papers;
  assert.deepEqual({ ...forwards, where: 0 }, { ...backwards, where: 0 });
});

test("where finds a value, an entry, and what should have held a value that was left out", () => {
  const { papers } = readPapers(new Map([["p.yaml", places(MILL)]]));
  assert.deepEqual(papers.where("places", "mill", "kind"), { file: "p.yaml", line: 5, column: 11 });
  assert.deepEqual(papers.where("places", "mill", "at", "lat"), { file: "p.yaml", line: 6, column: 26 });
  assert.deepEqual(papers.where("places", "mill", "at"), { file: "p.yaml", line: 6, column: 5 });
  assert.deepEqual(papers.where("places", 0), { file: "p.yaml", line: 3, column: 5 });
  assert.deepEqual(papers.where("places", "mill", "bank", "river"), { file: "p.yaml", line: 3, column: 5 });
  assert.deepEqual(papers.where("places", "nowhere"), { file: "places.yaml", line: 1, column: 1 });
});

test("what is not a paper at all is refused at its first line", () => {
  assert.match(only(""), /^a.yaml:1:1: error: the file is empty; expected a first line such as/);
  assert.match(only("  \n\n"), /^a.yaml:1:1: error: the file is empty/);
  assert.match(only("# only a comment\n"), /^a.yaml:1:1: error: the file is not a mapping/);
  assert.match(only("- a\n- b\n"), /^a.yaml:1:1: error: the file is not a mapping/);
  assert.match(only(Uint8Array.of(0x66, 0xff, 0xfe)), /^a.yaml:1:1: error: the file is not UTF-8 text/);
  assert.match(only("id: \uFFFD"), /not UTF-8 text/);
  assert.match(only("x".repeat(LARGEST + 1)), /^a.yaml:1:1: error: the file has 8000001 characters; expected at most/);
  assert.match(only("[".repeat(100_000)), /^a.yaml:\d+:\d+: error: /);
});

test("a byte order mark is nothing to complain of", () => {
  assert.deepEqual(complaints(new TextEncoder().encode(`\uFEFF${places(MILL)}`)), []);
});

test("the format line picks the schema", () => {
  assert.match(only("id: x\n"), /^a.yaml:1:1: error: the format line is missing; expected a first line such as/);
  assert.match(only("format: places\n"), /^a.yaml:1:9: error: format is "places"; expected staffride\/KIND@VERSION/);
  assert.match(only("format: [1]\n"), /format is a list; expected/);
  assert.match(only("format: staffride/plases@1\n"), /no paper of the kind "plases".*did you mean "places"/);
  assert.match(only("format: staffride/places@2\n"), /version 2, newer than this program.*use a newer Staffride/);
  assert.match(only("format: staffride/rivers@0\n"), /there was no rivers@0; expected rivers@1/);
});

test("syntax: each slip at its line, one file does not hide another", () => {
  assert.match(only("format: staffride/places@1\nplaces: [\n"), /^a.yaml:\d:\d+: error: not valid YAML: /);
  assert.match(only(places(MILL) + "places: []\n"), /^a.yaml:7:1: error: this key stands twice/);
  assert.match(only(`${places(MILL)}---\nb: 1\n`), /more than one YAML document/);
  assert.match(
    only("format: staffride/places@1\nplaces:\n\t- id: a\n"),
    /^a.yaml:3:1: error: a tab is used to indent; expected spaces/,
  );
  const { papers, problems } = readPapers(
    new Map([
      ["a.yaml", "{"],
      ["b.yaml", places(MILL)],
    ]),
  );
  assert.equal(papers.places.length, 1);
  assert.deepEqual(new Set(problems.map(({ file }) => file)), new Set(["a.yaml"]));
});

test("aliases that multiply are not followed", () => {
  const bomb = ["a: &a [x, x, x, x, x, x, x, x, x, x]"];
  for (const [to, from] of ["ba", "cb", "dc", "ed", "fe", "gf"]) {
    bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(", ")}]`);
  }
  assert.match(only(`${bomb.join("\n")}\n`), /repeats anchored values too often.*write them out/);
  assert.match(only("a: &a [*a]\n"), /error/);
  assert.ok(MOST_ALIASES < 1000);
});

test("an alias used in good measure is read, and problems behind it have a place", () => {
  const twin = MILL.replace("mill", "inn").replace("{ lon: 112, lat: 29, basis: map, withinKm: 1 }", "*spot");
  const text = places(MILL.replace("at: {", "at: &spot {") + twin);
  assert.deepEqual(complaints(text), []);
  const [problem] = complaints(text.replace("lat: 29", "lat: 129"));
  assert.match(problem!, /^a.yaml:6:32: error: lat is 129; expected at most 90/);
});

test("syntax: one slip is one problem, though it spoils what follows", () => {
  const text = places(MILL + MILL.replace("mill", "inn")).replace("    names", "   names");
  assert.match(only(text), /^a.yaml:\d+:\d+: error: not valid YAML: .*mend this first/);
});

test("syntax: the hint says what the writer most likely did", () => {
  assert.match(only("format: staffride/places@1\nplaces: [\n"), /a bracket or brace opened before this is not closed/);
  assert.match(only("format: staffride/places@1\nplaces\n"), /is a colon missing here/);
  assert.match(only(places(MILL.replace("{ lon: 112, lat", "{ lon: 112 lat"))), /is a comma missing within the braces/);
  assert.match(only(places(MILL.replace("    kind", "     kind"))), /indented otherwise|indent alike/);
});

test("a comma between digits or within braces is explained", () => {
  const assumption = (value: string) =>
    `format: staffride/assumptions@1\nassumptions:\n  - id: men\n${value}    low: 1\n    high: 9\n    unit: men\n    reason: counted\n`;
  assert.match(
    only(assumption("    value: 3,000\n")),
    /value is "3,000"; expected a number.*write 3000, without commas/,
  );
  assert.match(
    only(places(MILL.replace("{ en: Mill }", "{ en: Mill, on the Reed }"))),
    /unknown key "on the Reed".*in quotes/,
  );
  assert.match(
    only(
      `format: staffride/assumptions@1\nassumptions:\n  - { id: men, value: 3,000, low: 1, high: 9, unit: men, reason: counted }\n`,
    ),
    /unknown key "0".*write 3,000 as 3000/,
  );
});

test("what is missing is asked for in words", () => {
  assert.match(
    only(places(MILL.replace("  - id: mill\n    names", "  - names"))),
    /id is missing; expected a lower-case id such as jp-13d/,
  );
});

test("schema: unknown keys at the key, values at the value, missing ones at the entry", () => {
  assert.match(
    only(places(MILL.replace(/    names.*\n/, ""))),
    /a.yaml:3:5: error: names is missing; expected a name in English/,
  );
  assert.match(
    only(places(MILL.replace("names:", "nmaes:"))),
    /a.yaml:4:5: error: unknown key "nmaes"; expected one of id, names.*did you mean "names"/,
  );
});

test("schema: wrong values say what was expected", () => {
  assert.match(
    only(places(MILL.replace("village", "vilage"))),
    /:5:11: error: kind is "vilage"; expected one of city.*did you mean "village"/,
  );
  assert.match(
    only(places(MILL.replace("id: mill", "id: The Mill"))),
    /:3:9: error: id is "The Mill"; expected an id: lower-case/,
  );
  assert.match(only(places(MILL.replace("lon: 112", "lon: east"))), /lon is "east"; expected a number.*without quotes/);
  assert.match(only(places(MILL.replace("lat: 29", "lat: 95"))), /lat is 95; expected at most 90/);
  assert.match(only(places(MILL.replace("{ en: Mill }", "Mill"))), /names is "Mill"; expected a mapping/);
  assert.match(only(places(MILL.replace("Mill", "1943"))), /:4:18: error: en is 1943; expected text.*put it in quotes/);
  assert.match(only(places(MILL.replace("Mill", '""'))), /en is empty; expected at least 1 characters/);
  assert.match(only(places(MILL.replace("{ en: Mill }", ""))), /names is empty; expected a mapping/);
  const road =
    "format: staffride/roads@1\nroads:\n  - { id: a, names: { en: A }, kind: road, line: [b, 1.2], basis: map }\n";
  assert.match(only(road), /line is 1.2; expected a lower-case id.* or a list: \[longitude, latitude\]/);
  assert.match(only("format: staffride/places@1\nplaces: mill\n"), /:2:9: error: places is "mill"; expected a list/);
});

test("schema: a bare number is refused for a quantity, and says what to write", () => {
  const crossing = (menPerHour: string) =>
    `format: staffride/crossings@1\ncrossings:\n  - id: ferry\n    names: { en: Ferry }\n    river: reed\n` +
    `    at: { lon: 112, lat: 29, basis: map, withinKm: 1 }\n    kind: ferry\n    menPerHour: ${menPerHour}\n    state: open\n`;
  assert.match(
    only(crossing("900")),
    /:8:17: error: menPerHour is 900; expected \{claim: ...\} or \{assumption: ...\}/,
  );
  assert.match(only(crossing("{ clam: x }")), /unknown key "clam".*did you mean "claim"|claim is missing/);
  assert.match(complaints(crossing("{ claim: Ferry! }"))[0]!, /:8:26: error: claim is "Ferry!"; expected an id/);
  assert.match(only(crossing("")), /:8:5: error: menPerHour is empty; expected \{claim/);
});

test("schema: of alternatives the one that was meant is explained", () => {
  const check = (measure: string) =>
    `format: staffride/checks@1\nchecks:\n  - id: c\n    gloss: { en: c }\n    measure: ${measure}\n` +
    `    recorded: { value: 1, cites: [a] }\n    use: judge\n`;
  assert.match(
    only(check("{ kind: lossses }")),
    /kind is "lossses"; expected one of control, arrival.*did you mean "losses"/,
  );
  assert.match(only(check("{ kind: control, place: a }")), /:5:5: error: side is missing/);
  assert.deepEqual(complaints(check("{ kind: date, of: { read: visit, to: a } }")), []);
  assert.match(
    complaints(check("{ kind: date, of: { red: visit, to: a } }")).at(-1)!,
    /:5:34: error: unknown key "red".*did you mean "read"/,
  );
  assert.match(
    only(check("{ kind: date, of: { drafted: apeal } }")),
    /drafted is "apeal"; expected one of order.*did you mean "appeal"/,
  );
  assert.match(
    only(check("{ kind: told, headquarters: h, report: before, event: { departed: [a], place: p } }")),
    /beyondKm is missing/,
  );
  const variant = "format: staffride/variant@1\nid: v\ngloss: { en: v }\nassumptions: { Bad_Id: 3 }\n";
  assert.match(only(variant), /:4:16: error: "Bad_Id" cannot stand as a key here; expected an id/);
});

test("the same id twice, the second campaign: at the second, naming the first", () => {
  const { problems, papers } = readPapers(
    new Map([
      ["a.yaml", places(MILL)],
      ["b.yaml", places(MILL)],
    ]),
  );
  assert.deepEqual(problems.map(problemText), [
    'b.yaml:3:9: error: there is already an entry "mill" in places (the other is at a.yaml:3)',
  ]);
  assert.equal(papers.places.length, 1);
  const campaign = twoBanks().get("campaign.yaml")!;
  const twice = readPapers(
    new Map([
      ["a.yaml", campaign],
      ["b.yaml", campaign],
    ]),
  );
  assert.match(problemText(twice.problems[0]!), /^b.yaml:\d+:5: error: there is already a campaign paper/);
});

test("a formation under one id at two places is in two places at once", () => {
  const files = twoBanks();
  files.set("z.yaml", files.get("forces/red.yaml")!.replaceAll("at: southgate", "at: mill"));
  const found = readPapers(files).problems.map(problemText);
  assert.ok(
    found.some((text) => /"red-1d" is in two places at once, mill and southgate/.test(text)),
    found.join("\n"),
  );
});

test("files that are no papers are left alone", () => {
  const { problems } = readPapers(
    new Map([
      ["README.md", "# no"],
      ["sources/umpire.txt", "text"],
    ]),
  );
  assert.deepEqual(problems, []);
});
