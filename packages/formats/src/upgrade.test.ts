import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { canonical, rewrite } from "./canonical.js";
import { openPaper } from "./open.js";
import { PAPERS } from "./papers/index.js";
import type { PaperKind } from "./papers/index.js";
import { problemText } from "./problem.js";
import { readPapers } from "./read.js";
import { upgrade, UPGRADES } from "./upgrade.js";

const fixture = (kind: string, version: number) =>
  readFileSync(join(import.meta.dirname, `../fixtures/${kind}-${version}.yaml`), "utf8");

test("a file of every past version still opens", () => {
  for (const kind of Object.keys(UPGRADES) as PaperKind[]) {
    for (const version of Object.keys(UPGRADES[kind]!)) {
      const { paper, problems } = openPaper(`${kind}.yaml`, fixture(kind, Number(version)));
      assert.deepEqual(problems.map(problemText), []);
      assert.equal(paper!.document.format, `staffride/${kind}@${PAPERS[kind].version}`);
    }
  }
});

test("places of version 0 keep their meaning: name, point and its warrant", () => {
  const { papers } = readPapers(new Map([["places.yaml", fixture("places", 0)]]));
  assert.deepEqual(papers.places[0], {
    id: "southgate",
    names: { en: "Southgate" },
    kind: "town",
    at: { lon: 112.06, lat: 28.97, basis: "the umpire's map", withinKm: 1 },
    bank: { river: "reed", side: "south" },
  });
  assert.equal(papers.places[1]!.offMap, true);
});

test("a problem in an old paper still has its line", () => {
  const text = fixture("places", 0).replace("kind: town", "kind: twon");
  const { problems } = openPaper("places.yaml", text);
  assert.match(problemText(problems[0]!), /^places.yaml:6:11: error: kind is "twon".*did you mean "town"/);
});

test("an old paper rewritten is a paper of today, its comment kept", () => {
  const text = fixture("places", 0);
  const { paper } = openPaper("places.yaml", text);
  assert.ok(paper?.kind === "places");
  const rewritten = rewrite("places", text, paper.document as never);
  assert.match(rewritten, /^# A paper of the version before the first release/);
  assert.match(rewritten, /^format: staffride\/places@1$/m);
  assert.deepEqual(openPaper("places.yaml", rewritten).paper!.document, paper.document);
  assert.ok(canonical("places", paper.document as never).includes("names: { en: Southgate }"));
});

test("an upgrader takes whatever it is handed", () => {
  for (const odd of [undefined, null, 3, [], { places: 3 }, { places: [null, [], "x", { at: [1] }] }]) {
    assert.doesNotThrow(() => upgrade("places", 0, odd));
  }
  assert.equal(upgrade("rivers", 0, {}), undefined);
});
