/** Every plan that one click in the page asks for is compiled as it would be alone, and soon. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { pack } from "@staffride/formats/packing";
import { compile } from "@staffride/scenario";
import { compileVariant, openCampaign, variantIds } from "../open-campaign.js";
import type { Interventions, Opened } from "../open-campaign.js";
import { realStage } from "../stage.js";

let opened: Opened;
before(() => (opened = openCampaign(realStage(), "changde-1943")));

/** Compiled by itself, on a ground of its own. */
function alone(variant: string, interventions: Interventions): Uint8Array {
  const { papers, defaults, basemap } = opened;
  return pack(compile(papers, { defaults, basemap, variant, interventions }).scenario);
}

const agree = (variant: string, interventions: Interventions = {}) =>
  assert.ok(
    Buffer.compare(pack(compileVariant(opened, variant, interventions)), alone(variant, interventions)) === 0,
    `${variant} ${JSON.stringify(interventions)} differs from what it is alone`,
  );

test("DEC-8 every option of every decision, over ground that was laid before, is to the bit what it is alone", () => {
  assert.ok(opened.papers.decisions.length >= 22);
  for (const { id, options } of opened.papers.decisions)
    for (const option of options) agree("base", { [id]: option.id });
});

test("every variant, over ground that was laid before, is to the bit what it is alone", () => {
  for (const variant of variantIds(opened)) agree(variant);
});

test("a second plan takes less than half of what the first took", () => {
  const timed = (work: () => unknown): number => {
    const { user } = process.cpuUsage();
    work();
    return process.cpuUsage().user - user;
  };
  const median = (times: readonly number[]): number => [...times].sort((a, b) => a - b)[times.length >> 1]!;
  const first = [1, 2, 3].map(() => timed(() => alone("base", { D2: "attack" })));
  const second = [1, 2, 3].map(() => timed(() => compileVariant(opened, "base", { D2: "attack" })));
  assert.ok(median(second) < median(first) / 2, `${median(second)} µs after ${median(first)} µs`);
});
