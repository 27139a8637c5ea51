/** Heavy mode: kernel and doctrine saved and reloaded after every decision fight the campaign they would have fought. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { LINE } from "@staffride/formats/trace";
import { createDoctrine } from "@staffride/doctrine";
import { createKernel, type Kernel } from "@staffride/kernel";
import { campaign } from "@staffride/kernel/testing/campaign";
import { rushToTheFerry, smallCampaign } from "@staffride/kernel/testing/random";
import { untruths } from "@staffride/kernel/testing/truths";

const linesOf = ({ trace }: Kernel): number[] => [...trace.lines.subarray(0, trace.n * LINE)];

test("TIM-5 saved and reloaded after every decision, with another run fought in between, the campaign is the same", () => {
  fc.assert(
    fc.property(fc.oneof(smallCampaign, rushToTheFerry), fc.integer(), (sketch, seed) => {
      const kernel = createKernel(campaign(sketch));
      const doctrine = createDoctrine(kernel.desk.wall);
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
    }),
    { numRuns: 20, seed: 25 },
  );
});
