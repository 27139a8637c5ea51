/**
 * The guides run: each file is written and each command performed as a newcomer would, and what the page shows is what
 * was printed. When a model changes, write what is printed now into the pages with
 * `STAFFRIDE_GOLDEN=write node --test apps/cli/dist/whole/guide.slow.test.js` (twice: the second time it follows the
 * right telegram), and read whether the words around it still hold.
 */
import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ROOT, blocksOf, editFile, pathOf, perform, shownAnew, shows, withBlocks, writeFile } from "./guide.js";
import type { TraceLine } from "@staffride/formats/trace";
import type { Block, Printed } from "./guide.js";

const REWRITE = process.env["STAFFRIDE_GOLDEN"] === "write";
/** Commands that whoever runs this test has given already. */
const BEFOREHAND = ["npm start"];
const folder = mkdtempSync(join(tmpdir(), "staffride-guide-"));
after(() => rmSync(folder, { recursive: true }));

for (const name of ["first-campaign.md", "follow-one-telegram.md", "minds-and-decisions.md"]) {
  const file = join(ROOT, "docs", "guide", name);
  const page = readFileSync(file, "utf8");
  const blocks = blocksOf(page);
  const anew = new Map<Block, string[]>();
  let printed: Printed | undefined;

  for (const block of blocks) {
    const title = `${name}:${block.line} ${block.lines[0] ?? ""}`;
    if (block.kind === "yaml" && pathOf(block).startsWith("campaigns/")) test(title, () => quoted(block));
    else if (block.kind === "yaml") test(title, () => written(block));
    else if (block.kind === "diff") test(title, () => editFile(folder, block));
    else if (block.kind === "sh") test(title, () => void (printed = performed(block)));
    else
      test(`${name}:${block.line} shows what is printed`, () => {
        assert.ok(printed, "no command stands before it");
        if (REWRITE) anew.set(block, shownAnew(block.lines, printed.lines));
        else assert.ok(shows(block.lines, printed.lines), differently(block, printed));
      });
  }
  if (REWRITE) test(`${name} is rewritten`, () => writeFileSync(file, withBlocks(page, anew)));
}

function differently({ lines }: Block, printed: Printed): string {
  const words = "the page shows what is no longer printed; the head of this test says how to put that right.";
  return [words, "shown:", ...lines, "printed:", ...printed.lines].join("\n");
}

/** Perform the commands of a block; what the last one prints. One that is refused says so in the page. */
function performed({ lines }: Block): Printed | undefined {
  let printed: Printed | undefined;
  for (const command of lines.filter((line) => !BEFOREHAND.includes(line))) {
    printed = perform(folder, command);
    const refused = printed.lines.some((line) => line.includes(": error: "));
    assert.equal(printed.status, refused ? 1 : 0, printed.lines.join("\n"));
    const picture = /--svg (\S+)/.exec(command)?.[1];
    if (picture !== undefined) assert.match(readFileSync(join(folder, picture), "utf8"), /^<svg .*<\/svg>\s*$/s);
  }
  return printed;
}

/** A file of the reader's own, whose second line tells his editor a schema that is there. */
function written(block: Block): void {
  writeFile(folder, block);
  const schema = /^# yaml-language-server: \$schema=(\S+)$/.exec(block.lines[1] ?? "")?.[1];
  assert.ok(schema, "no schema in its second line");
  assert.ok(existsSync(join(ROOT, pathOf(block), "..", schema)), `${schema} is not there`);
}

/** Lines of a shipped file, whatever their indent; `# ...` stands for those left out. */
function quoted(block: Block): void {
  const trimmed = (lines: readonly string[]) => lines.map((line) => line.trim().replace(/^# \.\.\.$/, "..."));
  const whole = trimmed(readFileSync(join(ROOT, pathOf(block)), "utf8").split("\n"));
  assert.ok(shows(["...", ...trimmed(block.lines.slice(1)), "..."], whole), "the file does not say so");
}

/** What the pages say in words of what came out. */

test("first-campaign.md: the late telegram costs the Crown most of its chances, and men", () => {
  const command = "npx staffride refight my-first-campaign --runs 200 --json --variant base --variant late-recall";
  const { variants, ...base } = JSON.parse(perform(folder, command).lines.join("\n"));
  const over = ({ outcomes }: Reported) => outcomes.find(({ id }) => id === "garrison-over")!.share;
  const lost = ({ outcomes }: Reported) => outcomes.find(({ id }) => id === "losses")!.q50;
  assert.ok(over(variants[0]) < over(base) / 2, `${over(variants[0])} against ${over(base)}`);
  assert.ok(lost(variants[0]) > lost(base) * 2, `${lost(variants[0])} against ${lost(base)}`);
});

interface Reported {
  readonly outcomes: readonly { readonly id: string; readonly share: number; readonly q50: number }[];
}

test("follow-one-telegram.md: the dispatch it follows is the plan's order to the 116th Division", () => {
  const file = join(ROOT, "docs", "guide", "follow-one-telegram.md");
  const page = readFileSync(file, "utf8");
  const trace = readFileSync(join(folder, "run.ndjson"), "utf8").trimEnd().split("\n");
  const lines = trace.map((line) => JSON.parse(line) as TraceLine);
  const of116 = new Set(lines.filter(({ to }) => to === "jp-116d").map(({ dispatch }) => dispatch));
  const order = lines.find(({ plan, dispatch }) => plan === "d4-withdraw" && of116.has(dispatch));
  const followed = /"dispatch":(\d+)\[/.exec(page)?.[1];
  if (REWRITE) writeFileSync(file, page.replaceAll(`"dispatch":${followed}`, `"dispatch":${order?.dispatch}`));
  else assert.equal(followed, String(order?.dispatch));
});
