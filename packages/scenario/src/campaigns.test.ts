/** Every campaign that is shipped compiles, as recorded and with each of its variants. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { PARAMETERS } from "@staffride/formats/parameters";
import { isError, problemText } from "@staffride/formats/problem";
import { readPapers } from "@staffride/formats/read";
import { TRAITS } from "@staffride/formats/scenario";
import type { Basemap } from "@staffride/formats/basemap";
import { check } from "./compile.js";

const root = join(import.meta.dirname, "../../..");
function filesIn(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).filter((file) =>
    /\.yaml$/.test(file),
  );
  return new Map(files.map((file) => [`${folder}/${file}`, readFileSync(join(root, folder, file))]));
}

/** The parts of a base map that compiling reads. */
function basemapOf(name: string): Basemap {
  const folder = join(root, "data/basemap", name);
  const read = (stem: string): unknown => {
    const file = readdirSync(folder).find((entry) => new RegExp(`^${stem}[._].*json$`).test(entry));
    return file === undefined ? undefined : JSON.parse(readFileSync(join(folder, file), "utf8"));
  };
  return { rivers: read("rivers"), lakes: read("lakes"), relief: read("relief") } as Basemap;
}

const defaults = readPapers(filesIn("assumptions"));

for (const name of readdirSync(join(root, "campaigns"))) {
  if (!existsSync(join(root, "campaigns", name, "campaign.yaml"))) continue;
  const { papers, problems } = readPapers(filesIn(`campaigns/${name}`));

  test(`${name} compiles without an error, and with all its variants`, () => {
    assert.deepEqual(problems.filter(isError).map(problemText), []);
    const basemap = papers.campaign!.basemap === undefined ? undefined : basemapOf(papers.campaign!.basemap);
    const found = check(papers, { defaults: defaults.papers, basemap });
    assert.deepEqual(found.filter(isError).map(problemText), []);
  });

  test(`the texts that ${name} ships are those of their manifests`, () => {
    for (const source of papers.sources) {
      const file = join(root, "campaigns", name, "sources", `${source.id}.txt`);
      if (!existsSync(file)) continue;
      const bytes = readFileSync(file);
      const text = [...bytes.toString("utf8")];
      assert.equal(createHash("sha256").update(bytes).digest("hex"), source.sha256);
      assert.equal(text.length, source.characters);
      for (const { id, start, end, hash } of source.sentences ?? []) {
        const stretch = text.slice(start, end).join("");
        assert.equal(createHash("sha256").update(stretch).digest("hex").slice(0, hash.length), hash, `sentence ${id}`);
      }
    }
  });
}

test("the root's assumptions are the model parameters and the traits, all of them and nothing else", () => {
  assert.deepEqual(defaults.problems.map(problemText), []);
  const known = [...Object.values(PARAMETERS), ...TRAITS.map((trait) => `trait.${trait}`)];
  assert.deepEqual(defaults.papers.assumptions.map(({ id }) => id).sort(), known.sort());
  for (const { id, low, value, high } of defaults.papers.assumptions) assert.ok(low <= value && value <= high, id);
});
