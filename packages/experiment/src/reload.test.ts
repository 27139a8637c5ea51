/** Heavy mode: kernel and doctrine saved and reloaded after every decision fight the campaign they would have fought. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Scenario } from "@staffride/formats/scenario";
import { KIND, LINE } from "@staffride/formats/trace";
import { createDoctrine } from "@staffride/doctrine";
import { mindsOf } from "@staffride/doctrine/testing/minds";
import { createKernel, type Kernel } from "@staffride/kernel";
import { campaign } from "@staffride/kernel/testing/campaign";
import { rushToTheFerry, smallCampaign } from "@staffride/kernel/testing/random";
import { untruths } from "@staffride/kernel/testing/truths";

const linesOf = ({ trace }: Kernel): number[] => [...trace.lines.subarray(0, trace.n * LINE)];

/** The same board with minds: a theatre over the red army orders, and both armies make up their own. */
const withMinds = smallCampaign.map((sketch): Scenario => {
  const { staffs = [], plans = [] } = sketch;
  const scenario = campaign({
    ...sketch,
    staffs: [{ name: "theatre", side: 0, at: 0 }, { ...staffs[0]!, under: "theatre" }, staffs[1]!],
    plans: plans.map((plan) => ({ ...plan, by: "theatre", to: ["red-army"] })),
    drawn: [...(sketch.drawn ?? []), { name: "mindKappa", low: 0.4, mode: 0.7, high: 1 }],
  });
  const ids = ["theatre", "red-army", "blue-army"];
  const choices = [
    { course: "watch" as const, waits: true },
    { course: "attack" as const },
    { course: "shift-boundary" as const },
  ];
  const towards = [
    { course: "accept" as const, waits: true },
    { course: "ask" as const },
    { course: "insist" as const },
  ];
  const minds = mindsOf(
    {
      commanders: { theatre: { advised: true }, "red-army": { traits: { deference: [-3, -1, 1] } }, "blue-army": {} },
      liaison: [["theatre", "red-army", 0.5]],
      decisions: [
        { headquarters: "theatre", on: "appeal", options: towards },
        { headquarters: "theatre", from: 600, options: towards },
        { headquarters: "red-army", from: 500, options: choices },
        { headquarters: "blue-army", from: 500, options: choices },
      ],
    },
    {
      n: scenario.command.nHeadquarters,
      formations: scenario.forces.nFormation,
      cells: scenario.ground.nCell,
      headquarters: (name) => ids.indexOf(name),
      plan: Number,
    },
  );
  return { ...scenario, minds };
});

test("TIM-5 saved and reloaded after every decision, with another run fought in between, the campaign is the same", () => {
  reloadEach(fc.oneof(smallCampaign, rushToTheFerry).map(campaign), 20);
});

test("TIM-5 nor does it differ where headquarters have minds", () => {
  let resolved = 0;
  reloadEach(withMinds, 20, (lines) => {
    for (let i = 0; i < lines.length; i += LINE)
      if (lines[i] === KIND.resolved || lines[i] === KIND.answered) resolved++;
  });
  assert.ok(resolved > 30, `${resolved} decisions and answers`);
});

function reloadEach(
  scenarios: fc.Arbitrary<Scenario>,
  numRuns: number,
  look: (lines: number[]) => void = () => {},
): void {
  fc.assert(
    fc.property(scenarios, fc.integer(), (scenario, seed) => {
      const kernel = createKernel(scenario);
      const doctrine = createDoctrine(kernel.desk);
      const fight = (between: () => void): void => {
        kernel.begin(seed, 2);
        doctrine.begin();
        for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
          doctrine.think(kernel.desk);
          kernel.submit();
          between();
        }
      };
      fight(() => assert.deepEqual(untruths(kernel), []));
      const straight = linesOf(kernel);

      const lines: number[] = [];
      fight(() => {
        lines.push(...linesOf(kernel));
        const saved = { kernel: kernel.save(), doctrine: doctrine.save() };
        kernel.begin(seed + 1, 9);
        doctrine.begin();
        if (kernel.advance(900) >= 0) doctrine.think(kernel.desk);
        kernel.load(saved.kernel);
        doctrine.load(saved.doctrine);
        kernel.trace.n = 0;
      });
      lines.push(...linesOf(kernel));
      assert.deepEqual(lines, straight);
      look(straight);
    }),
    { numRuns, seed: 25 },
  );
}
