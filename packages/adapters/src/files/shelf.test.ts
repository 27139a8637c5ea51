import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { Refusal } from "./refusal.js";
import { campaignFolder, shippedCampaigns, shown } from "./shelf.js";
import type { Shelf } from "./shelf.js";

let shelf: Shelf = { root: "", here: "" };
before(() => {
  const root = mkdtempSync(join(tmpdir(), "staffride-shelf-"));
  shelf = { root, here: join(root, "desk") };
  for (const folder of ["campaigns/two-banks", "campaigns/changde-1943", "campaigns/notes", "desk/mine"]) {
    mkdirSync(join(root, folder), { recursive: true });
  }
  writeFileSync(join(root, "campaigns/two-banks/campaign.yaml"), "");
  writeFileSync(join(root, "campaigns/changde-1943/campaign.yaml"), "");
  writeFileSync(join(root, "desk/paper.yaml"), "");
});
after(() => rmSync(shelf.root, { recursive: true, force: true }));

test("shipped campaigns are the folders with papers", () => {
  assert.deepEqual(shippedCampaigns(shelf), ["changde-1943", "two-banks"]);
});

test("a campaign is found by its name, or by the path of its folder", () => {
  assert.equal(campaignFolder(shelf, "two-banks"), join(shelf.root, "campaigns/two-banks"));
  assert.equal(campaignFolder(shelf, "mine"), join(shelf.root, "desk/mine"));
  assert.equal(campaignFolder(shelf, "../campaigns/notes"), join(shelf.root, "campaigns/notes"));
});

test("an unknown campaign is refused with the shipped ones and a guess", () => {
  assert.throws(
    () => campaignFolder(shelf, "two-bank"),
    (thrown: Error) => {
      assert.ok(thrown instanceof Refusal);
      assert.match(thrown.message, /two-bank\. Did you mean two-banks\? Shipped campaigns: changde-1943, two-banks\./);
      return true;
    },
  );
});

test("a file is not a campaign", () => {
  assert.throws(() => campaignFolder(shelf, "paper.yaml"), /paper\.yaml is a file; a campaign is the folder/);
});

test("paths are shown as the user would type them", () => {
  assert.equal(shown(shelf, join(shelf.here, "mine")), "mine");
  assert.equal(shown(shelf, shelf.here), ".");
  assert.equal(shown(shelf, shelf.root), shelf.root);
});
