/** What an address says that nobody here knows. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { addressOf } from "./address.js";
import { OPENING } from "./choices.js";
import type { Choices } from "./choices.js";
import { unknownIn } from "./unknown.js";
import type { Nameable } from "./unknown.js";

const ids = (...all: string[]) => all.map((id) => ({ id, names: {} }));
const campaign = {
  scenario: {
    start: "1943-12-05T00:00",
    length: 20 * 1440,
    names: {
      sides: ids("jp", "cn"),
      headquarters: ids("jp-cea", "cn-mac"),
      formations: ids("jp-3d"),
      places: ids("changde"),
      crossings: ids("songzi-upper"),
      intents: ids("lure", "attack"),
    },
  },
  claims: new Set(["s01-1"]),
} as unknown as Nameable;
const unknown = (address: string) => unknownIn(address, campaign);

test("whatever the page writes itself is known", () => {
  const choices: Choices = {
    ...OPENING,
    ...{ campaign: "changde-1943", view: "dispatches", difference: true, ghosts: true, without: ["names", "held"] },
    run: { variant: "mutiny", interventions: { D2: "attack" }, seed: 7, run: 3 },
    ...{ key: "folded", closed: ["headquarters:cn-6wz"], intent: "lure", board: "quarrel;;10-20;reports;;" },
    ...{ refight: ";compare", record: "compare;order", speed: 24, language: "zh", theme: "night" },
  };
  const eyes: Choices["eyes"][] = [
    { kind: "truth" },
    { kind: "side", side: "jp" },
    { kind: "headquarters", headquarters: "jp-cea" },
  ];
  const selections: Choices["selection"][] = [
    undefined,
    { kind: "formation", id: "jp-3d" },
    { kind: "headquarters", id: "cn-mac" },
    { kind: "headquarters", id: "jp-3d" },
    { kind: "place", id: "changde" },
    { kind: "crossing", id: "songzi-upper" },
    { kind: "claim", id: "s01-1" },
    { kind: "dispatch", id: "12" },
    { kind: "decision", id: "D2" },
  ];
  for (const one of eyes)
    for (const selection of selections)
      for (const at of ["1943-12-05T00:00", "1943-12-25T00:00"])
        assert.deepEqual(unknown(`#${addressOf({ choices: { ...choices, eyes: one, selection }, at })}`), []);
  assert.deepEqual(unknown(""), []);
});

test("names of no one, days that there are not and misspelt words are told as they are written", () => {
  for (const piece of [
    ...["eyes=nowhere", "eyes=side:nobody", "chosen=formation:nobody", "chosen=claim:nope", "chosen=ship:yamato"],
    ...["chosen=changde", "at=1999-01-01T00:00", "at=1943-12-26T00:00", "at=1943-12-40T00:00", "at=noon"],
    ...[
      "seed=abc",
      "run=-5",
      "run=99999999999",
      "view=chart",
      "speed=7",
      "lang=fr",
      "theme=dark",
      "without=rain",
      "eye=jp",
      "intent=dance",
      "board=quarrel;;;;",
    ],
  ])
    assert.deepEqual(unknown(`#view=map&${piece}&lang=zh`), [piece]);
});
