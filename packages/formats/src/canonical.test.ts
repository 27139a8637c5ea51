import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { canonical, rewrite, tidy } from "./canonical.js";
import { openPaper } from "./open.js";
import type { Paper } from "./papers/index.js";

const folder = join(import.meta.dirname, "../../../campaigns/two-banks");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".yaml"))
  .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);

test("every paper of two-banks is canonical as it stands", () => {
  for (const [file, text] of files) assert.equal(tidy(file, text).text, text, file);
});

test("writing and reading a paper gives the same paper, and writing it again the same text", () => {
  for (const [file, text] of files) {
    const { kind, document } = openPaper(file, text).paper!;
    const written = canonical(kind, document);
    assert.deepEqual(openPaper(file, written).paper!.document, document);
    assert.equal(canonical(kind, openPaper(file, written).paper!.document), written);
  }
});

const MESSY = `
# About the places.
format:   staffride/places@1
places:
# The mill stands alone.
- kind: village   # it is small
  id: 'mill'
  at:
    lat: 29.50
    lon: 112
    basis: "map"
    withinKm: 1

  names: {zh: 磨坊, en: Mill}

# The inn came later.
- id: inn
  names:
    # nobody knows its Chinese name
    en: Inn
  kind: village
  at: {lon: 112.1, lat: 29, basis: map, withinKm: 1}
# The end.
`;

test("keys come into the order of the schema, small things onto one line, and comments stay", () => {
  assert.equal(
    tidy("places.yaml", MESSY).text,
    `# About the places.
format: staffride/places@1
places:
  # The mill stands alone.
  - id: mill
    names: { en: Mill, zh: 磨坊 }
    kind: village # it is small
    at: { lon: 112, lat: 29.5, basis: map, withinKm: 1 }

  # The inn came later.
  - id: inn
    names:
      # nobody knows its Chinese name
      en: Inn
    kind: village
    at: { lon: 112.1, lat: 29, basis: map, withinKm: 1 }

# The end.
`,
  );
});

test("a changed value changes its line alone", () => {
  const [file, text] = files.find(([name]) => name === join("terrain", "crossings.yaml"))!;
  const document = structuredClone(openPaper(file, text).paper!.document) as Paper<"crossings">;
  document.crossings[0]!.state = "destroyed";
  const before = text.split("\n");
  const after = rewrite("crossings", text, document).split("\n");
  assert.equal(after.length, before.length);
  const changed = after.filter((line, i) => line !== before[i]);
  assert.deepEqual(changed, ["    state: destroyed"]);
});

test("entries keep their comments when they move, go or come", () => {
  const document = openPaper("places.yaml", MESSY).paper!.document as Paper<"places">;
  const [mill, inn] = document.places;
  const fort = { ...inn!, id: "fort" };
  const swapped = rewrite("places", MESSY, { ...document, places: [inn!, mill!] });
  assert.match(swapped, /# The inn came later\.\n  - id: inn[^]*# The mill stands alone\.\n  - id: mill/);
  const replaced = rewrite("places", MESSY, { ...document, places: [fort, inn!] });
  assert.match(replaced, /  - id: fort[^]*# The inn came later\.\n  - id: inn/);
  assert.doesNotMatch(replaced, /id: mill/);
});

test("long text is folded at 120 columns and read back as it was", () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-z0-9:#'"{}\[\]\-,.&*!|>%@` 常德]{1,12}$/), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(words, (list) => {
      const reason = list.join(" ");
      const entry = { id: "a", value: 1, low: 1, high: 1, unit: "1", reason };
      const paper: Paper<"assumptions"> = { format: "staffride/assumptions@1", assumptions: [entry] };
      const text = canonical("assumptions", paper);
      assert.deepEqual(openPaper("a.yaml", text).paper?.document, paper);
      assert.equal(tidy("a.yaml", text).text, text);
    }),
    { seed: 1943, numRuns: 500 },
  );
  const reason = "word ".repeat(60).trim();
  const entry = { id: "a", value: 1, low: 1, high: 1, unit: "1", reason };
  const text = canonical("assumptions", { format: "staffride/assumptions@1", assumptions: [entry] });
  assert.ok(text.split("\n").every((line) => line.length <= 120));
});

test("words that YAML would read as something else stay words", () => {
  for (const reason of [
    "true",
    "12",
    "1e3",
    "null",
    "~",
    "- a",
    "a: b",
    "#x",
    " x",
    "x ",
    "0123456789ab",
    "12e456789012",
    "a\nb\n",
  ]) {
    const entry = { id: "a", value: 1, low: 1, high: 1, unit: "1", reason };
    const paper: Paper<"assumptions"> = { format: "staffride/assumptions@1", assumptions: [entry] };
    assert.deepEqual(openPaper("a.yaml", canonical("assumptions", paper)).paper?.document, paper);
  }
});

test("what does not open is not rewritten", () => {
  const { text, problems } = tidy("a.yaml", "format: staffride/places@1\n");
  assert.equal(text, undefined);
  assert.equal(problems.length, 1);
});
