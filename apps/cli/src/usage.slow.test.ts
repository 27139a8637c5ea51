/** What every command promises: help, exit codes 0, 1 and 2, results on stdout and nothing else there, no stack trace. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { explain } from "./explain.js";
import { Misused, Refused, Stopped } from "./refused.js";
import { languageAsked, languageOfSystem } from "./language.js";
import { ROOT, inItsOwnProcess, staffride } from "./testing/staffride.js";

test("help lists the commands, for the program and for each command", async () => {
  const { exit, out, err } = await staffride(["--help"]);
  assert.deepEqual([exit, err], [0, ""]);
  for (const command of ["campaigns", "check", "fight", "refight", "ablate", "map", "serve", "export", "schema"])
    assert.match(out, new RegExp(`^  ${command} `, "m"));
  assert.match((await staffride(["help", "refight"])).out, /--runs <number>.*\(default: 1000\)/s);
  assert.match((await staffride(["help", "ablate"])).out, /--runs <number>.*\(default: 400\)/s);
});

const ENGLISH = { language: "en" } as const;
const CHINESE = { language: "zh" } as const;

const MISUSES: readonly [string, readonly string[], RegExp][] = [
  ["an unknown command, with a guess", ["figth", "two-banks"], /unknown command 'figth'.*Did you mean fight\?/s],
  ["no campaign", ["check"], /missing required argument 'campaign'/],
  [
    "an unknown option, with a guess",
    ["refight", "two-banks", "--run", "5"],
    /unknown option '--run'.*Did you mean --runs\?/s,
  ],
  [
    "runs that are no number",
    ["refight", "two-banks", "--runs", "many"],
    /--runs <number>' argument 'many' is invalid\. Expected a whole number/,
  ],
  ["no runs at all", ["refight", "two-banks", "--runs", "0"], /Expected a whole number from 1 to/],
  ["an ablation of one run", ["ablate", "two-banks", "--runs", "1"], /Expected a whole number from 2 to/],
  ["half a run", ["refight", "two-banks", "--runs", "1.5"], /Expected a whole number/],
  ["a seed below nought", ["fight", "two-banks", "--seed=-1"], /Expected a whole number from 0 to 4294967295/],
  ["no threads", ["refight", "two-banks", "--threads", "0"], /Expected a whole number from 1 to/],
  ["a language nobody speaks here", ["fight", "two-banks", "--lang", "fr"], /Allowed choices are en, zh/],
  ["a day that never was", ["fight", "two-banks", "--until", "1900-04-31"], /Expected a local time such as/],
  [
    "a time outside the campaign",
    ["fight", "two-banks", "--until", "1900-05-01"],
    /--until 1900-05-01 is outside the campaign, which runs from 1900-04-10T00:00 to 1900-04-13T00:00/,
  ],
  ["a command nobody has help for", ["help", "foo"], /There is no command foo\. Commands: campaigns, check, /],
  ["help for a command that is nearly one", ["help", "figth"], /Did you mean fight\?/],
  [
    "a campaign without a name",
    ["fight", ""],
    /'' is invalid for argument 'campaign'\. Expected a name, found nothing/,
  ],
  ["a campaign of spaces to check", ["check", " "], /Expected a name, found nothing/],
  ["a map into nothing", ["map", "two-banks", "--svg", ""], /Expected a name, found nothing/],
  ["a variant without a name", ["fight", "two-banks", "--variant", ""], /Expected a name, found nothing/],
  ["one of several variants without a name", ["refight", "two-banks", "--variant", ""], /Expected a name/],
  ["a trace into nothing", ["fight", "two-banks", "--trace", ""], /Expected a file that ends in \.ndjson/],
  ["a trace as a spreadsheet", ["fight", "two-banks", "--trace", "a.csv"], /Expected a file that ends in \.ndjson/],
  ["a sender without dispatches", ["fight", "two-banks", "--from", "n1d"], /they need --dispatches/],
  ["an explanation without a time", ["fight", "two-banks", "--explain", "n1d"], /Expected a headquarters and a time/],
  ["an explanation at no time", ["fight", "two-banks", "--explain", "n@noon"], /Expected a local time such as/],
  [
    "an explanation after the end",
    ["fight", "two-banks", "--until", "1900-04-11", "--explain", "north@1900-04-12"],
    /--explain 1900-04-12 is outside the campaign, which runs from 1900-04-10T00:00 to 1900-04-11T00:00/,
  ],
  [
    "dispatches and an explanation at once",
    ["fight", "two-banks", "--dispatches", "--explain", "north@1900-04-12"],
    /cannot be used with option '--dispatches'/,
  ],
  ["a map without a file", ["map", "two-banks"], /required option '--svg <file>' not specified/],
  [
    "a theme nobody drew",
    ["map", "two-banks", "--svg", "x.svg", "--theme", "neon"],
    /Allowed choices are paper, night/,
  ],
  ["an export of nothing", ["export", "two-banks"], /Say what to write: --html, --geojson, --kml or --csv/],
  ["two exports into one file", ["export", "two-banks", "--kml", "a", "--csv", "./a"], /\.\/a is named twice/],
  ["the run before the first", ["export", "two-banks", "--csv", "a", "--run=-1"], /Expected a whole number from 0 to/],
  ["a kind of paper there is not", ["schema", "place"], /no paper called place\. Did you mean places\?/],
];

for (const [what, args, expected] of MISUSES) {
  test(`wrong usage, exit 2: ${what}`, async () => {
    const { exit, out, err } = await staffride(args);
    assert.deepEqual([exit, out], [2, ""]);
    assert.match(err, expected);
    assert.doesNotMatch(err, /\n {4}at /);
  });
}

test("every wrong usage is told in Chinese where that is asked for, commander's own words too", async () => {
  for (const [what, args] of MISUSES) {
    const { exit, err } = await staffride(args.includes("--lang") ? args : [...args, "--lang", "zh"], ROOT, "zh");
    assert.equal(exit, 2, what);
    assert.match(err, /^错误：/, what);
    const sentences = err
      .replace(/（详见 staffride help 命令）\n/, "")
      .replace(/'[^']*'|“[^”]*”|<[^>]*>|\b[\w@.:=-]*[-.@=<\d][\w@.:=-]*/g, "");
    assert.doesNotMatch(sentences, /\b(?:error|unknown|missing|invalid|expected|allowed|cannot|there|did)\b/i, what);
  }
});

test("help is told in Chinese: headings, commands, options, what may be chosen", async () => {
  const { exit, out, err } = await staffride(["--lang", "zh", "--help"]);
  assert.deepEqual([exit, err], [0, ""]);
  assert.match(out, /^用法： staffride .*\n\n录史.*\n\n选项：\n.*命令：\n {2}campaigns \[options\] +列出所附战役\n/s);
  const map = (await staffride(["help", "map", "--lang", "zh"])).out;
  assert.match(map, /--theme <name> +昼间或灯下之色（可选 paper、night；默认 paper）/);
  assert.match(map, /通用选项：\n {2}--lang <language> /);
  assert.doesNotMatch(map, /\b(?:the|a|of|default|choices)\b/);
  assert.match((await staffride(["help", "map"])).out, /Global Options:\n {2}--lang <language> /);
});

test("the language is the one asked for, else the environment's, else English", () => {
  assert.equal(languageAsked(["fight", "--lang", "en", "two-banks", "--lang=zh"]), "zh");
  assert.equal(languageAsked(["fight", "--lang"]), undefined);
  assert.equal(languageAsked(["fight", "--lang", "fr"]), undefined);
  assert.equal(languageOfSystem({ STAFFRIDE_LANG: "zh", LANG: "en_GB.UTF-8" }), "zh");
  assert.equal(languageOfSystem({ LC_ALL: "", LANG: "zh_CN.UTF-8" }), "zh");
  assert.equal(languageOfSystem({ LC_ALL: "C", LANG: "zh_CN.UTF-8" }), "en");
  assert.equal(languageOfSystem({}), "en");
  const { out } = inItsOwnProcess(["check", "two-banks"], { STAFFRIDE_LANG: "zh" });
  assert.match(out, /two-banks：无误/);
});

test("an unknown campaign is refused with the shipped ones, exit 1", async () => {
  for (const command of [["check"], ["fight"], ["refight"], ["ablate"], ["map", "--svg", "x.svg"]]) {
    const { exit, out, err } = await staffride([...command, "two-bank"]);
    assert.deepEqual([exit, out], [1, ""]);
    assert.match(err, /called two-bank\. Did you mean two-banks\? Shipped campaigns: .*two-banks/);
  }
});

test("a variant the campaign has not is refused with a guess, exit 1 like an unknown campaign", async () => {
  for (const command of [["fight"], ["refight"], ["ablate"], ["map", "--svg", "x.svg"]]) {
    const { exit, out, err } = await staffride([...command, "two-banks", "--variant", "fery-lost"]);
    assert.deepEqual([exit, out], [1, ""]);
    assert.match(
      err,
      /^error: There is no variant fery-lost\. Did you mean ferry-lost\? The campaign has base, quiet, ferry-lost, free\./,
    );
  }
});

test("with --lang zh what is refused is refused in Chinese, and so are verdict and list given", async () => {
  const zh = async (...args: string[]) => staffride([...args, "--lang", "zh"]);
  const refused: [readonly string[], RegExp][] = [
    [
      ["fight", "two-banks", "--variant", "fery-lost"],
      /^错误：无此方案：fery-lost。是否指 ferry-lost？本战役有 base、/,
    ],
    [["fight", "two-banks", "--until", "1950-01-01"], /^错误：--until 1950-01-01 不在战役起讫之内/],
    [["fight", "two-banks", "--from", "blue-1d"], /^错误：--from 与 --to 用以选取文电/],
    [["fight", "two-banks", "--dispatches", "--to", "blu-1d"], /^错误：此战役之司令部无 blu-1d。是否指 blue-1d？/],
    [["fight", "two-banks", "--explain", "blue-1d@1900-04-12"], /^错误：此次推演中自行议决之司令部无 blue-1d。/],
    [["fight", "two-banks", "--explain", "blue-corps@1900-04-10"], /^错误：blue-corps 至 1900-04-10 尚未有所决/],
  ];
  refused.push([
    ["check", "two-bank"],
    /^错误：无名为 two-bank 之文件夹，亦无此所附战役。是否指 two-banks？所附战役：/,
  ]);
  refused.push([["map", "two-banks", "--svg", "no/such/x.svg"], /^错误：no\/such\/x\.svg 不能写入：无文件夹 no\/such/]);
  for (const [args, expected] of refused) assert.match((await zh(...args)).err, expected);
  assert.match((await zh("check", "two-banks")).out, /two-banks：无误.*（文件\d+，方案\d+）\n$/);
  assert.match((await zh("campaigns")).out, /--variant ferry-lost {2}渡船先已焚毁/);
  assert.match((await staffride(["check", "two-banks", "--lang=zh"])).out, /无误/);
  assert.match(explain(new Error("x"), false, CHINESE).words, /^抱歉，此系 Staffride 之过/);
});

test("a refusal begins with error:, a problem in a paper with its place", () => {
  assert.equal(explain(new Refused("There is no such thing."), false, ENGLISH).words, "error: There is no such thing.");
  assert.equal(explain(new Refused("a/b c.yaml:3:5: error: x"), false, ENGLISH).words, "a/b c.yaml:3:5: error: x");
  assert.equal(explain(new Refused(""), false, ENGLISH).words, "");
});

test("a fault of the program is apologised for in a line or two; where it lies is shown when asked", async () => {
  const fault = new Error("expected 3 men, got 4\nin detail");
  const { exit, words } = explain(fault, false, ENGLISH);
  assert.equal(exit, 1);
  assert.match(
    words,
    /^Sorry, this is a fault in Staffride, not in what you did: expected 3 men, got 4\nPlease report it.*CONTRIBUTING/,
  );
  assert.doesNotMatch(words, /\n\s+at /);
  assert.match(explain(fault, true, ENGLISH).words, /\n\s+at /);
  assert.match(explain("only words", false, ENGLISH).words, /only words/);
});

test("each way to end early has its exit code", async () => {
  assert.deepEqual(
    [new Misused("x"), new Refused("x"), new Stopped("x")].map((thrown) => explain(thrown, false, ENGLISH).exit),
    [2, 1, 130],
  );
});

test("nothing is coloured that does not go to a terminal", async () => {
  for (const env of [{}, { FORCE_COLOR: "1" }, { NO_COLOR: "1" }]) {
    const { out } = inItsOwnProcess(["check", "two-banks"], env);
    assert.doesNotMatch(out, /\u001b\[/);
  }
});

test("the program by its bin: results on stdout, all else on stderr, the exit code to the shell", () => {
  const well = inItsOwnProcess(["check", "two-banks"]);
  assert.deepEqual([well.exit, well.err], [0, ""]);
  assert.match(well.out, /is in order/);
  const badly = inItsOwnProcess(["check"]);
  assert.deepEqual([badly.exit, badly.out], [2, ""]);
  assert.match(badly.err, /missing required argument/);
  assert.match(inItsOwnProcess(["--version"]).out, /^\d+\.\d+\.\d+\n$/);
});
