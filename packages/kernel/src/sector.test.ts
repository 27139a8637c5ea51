import assert from "node:assert/strict";
import { test } from "node:test";
import { BOUNDARY, OUT, TRAY } from "@staffride/formats/desk";
import { KIND } from "@staffride/formats/trace";
import { DISPATCHES, POSTURES, type Task } from "@staffride/formats/words";
import { NO_LUCK } from "@staffride/formats/testing/parameters";
import { drill } from "./drill.js";
import { createKernel } from "./kernel.js";
import type { Run } from "./run.js";
import { mayAct } from "./sector.js";
import type { BoardSketch } from "./testing/board.js";
import { campaign, type Sketch } from "./testing/campaign.js";
import { linesOf, runOf } from "./testing/drive.js";

const BOUNDARY_KIND = DISPATCHES.indexOf("boundary");
const THEIRS = 0;
/** Handles of headquarters, in the order of `staffs`. */
const [TOP, OURS, NEIGHBOUR] = [0, 1, 2] as const;

/** A lane of thirty cells: from cell 13 on it is the neighbour's, cells 5 to 12 ours, the rest nobody's. */
const lane: BoardSketch = { columns: 1, rows: 30, places: { rear: 2, post: 12, beyond: 25 }, terrain: "rolling-bare" };
const sectorAt = Int8Array.from({ length: 60 }, (_, c) => (c > 29 ? -1 : c > 12 ? THEIRS : c > 4 ? 1 : -1));

/** 98d stands in 12 on the line; an enemy marches by, 4.8 km off. */
function sketch(task: Task, objective: string, enemyAt: number, holder: number = NEIGHBOUR): Sketch {
  return {
    board: lane,
    staffs: [
      { name: "top", side: 0 },
      { name: "ours", side: 0, under: "top" },
      { name: "neighbour", side: 0, under: "top" },
    ],
    troops: [
      { name: "98d", side: 0, under: "ours", at: 12, men: 6000, task: { task, objective } },
      { name: "column", side: 1, at: enemyAt, men: 3000 },
    ],
    minds: { nSector: 2, sectorHolder: Int16Array.of(holder, OURS), sectorAt },
    parameters: { ...NO_LUCK, breakBase: 0, engageK: 0 },
  };
}

/** What 98d does about the column. */
function does(...how: Parameters<typeof sketch>): string {
  const run = runOf(campaign(sketch(...how)));
  run.state.posture[1] = POSTURES.indexOf("marching");
  drill(run, 0);
  return POSTURES[run.state.posture[0]!]!;
}

test("SEC-2 an enemy on the move over the boundary is left alone by a block, an attack and a pursuit at their goal", () => {
  for (const task of ["block", "attack", "pursue"] as const) {
    assert.equal(does(task, "post", 14), "defending", task);
    assert.equal(does(task, "post", 10), "attacking", `${task}, on its own ground`);
    assert.equal(does(task, "post", 14, TOP), "attacking", `${task}, on its superior's`);
  }
});

test("SEC-2 where the order names a place in his sector, a formation acts there; so on ground that is nobody's", () => {
  assert.equal(does("pursue", "beyond", 14), "attacking");
  const run = runOf(campaign(sketch("block", "post", 14)));
  assert.deepEqual(
    [3, 10, 14].map((cell) => mayAct(run, 0, cell)),
    [true, true, false],
  );
  run.state.via1[3] = run.scenario.fields.ofPlace[2]!;
  assert.equal(mayAct(run, 0, 14), true);
  assert.equal(mayAct(run, 1, 14), true, "the other side has sectors of its own, or none");
});

test("SEC-2 who bars the way to the place an order names is attacked, wherever he stands", () => {
  const run = runOf(campaign(sketch("attack", "beyond", 14)));
  drill(run, 0);
  assert.equal(POSTURES[run.state.posture[0]!], "attacking");
});

test("SEC-2 a formation that changes its superior acts on the new one's ground", () => {
  const run = runOf(campaign(sketch("block", "rear", 14)));
  run.state.parent[3] = NEIGHBOUR;
  assert.equal(mayAct(run, 0, 14), true);
  assert.equal(mayAct(run, 0, 10), false);
});

test("SEC-1 on day one everybody knows who holds which ground", () => {
  const { state } = runOf(campaign(sketch("block", "post", 14)));
  assert.deepEqual([...state.holder], [NEIGHBOUR, OURS, NEIGHBOUR, OURS]);
});

test("SEC-3 a formation learns of a boundary by a dispatch it has read, and not before", () => {
  const kernel = createKernel(campaign(sketch("block", "post", 14)));
  const run = { scenario: kernel.scenario, state: kernel.state } as Run;
  kernel.begin(1, 0);
  let drafted = -1;
  for (let h = kernel.advance(1440); h >= 0; h = kernel.advance(1440)) {
    const { desk } = kernel;
    assert.equal(
      mayAct(run, 0, 14),
      linesOf(kernel.trace, KIND.dispatch).some(([, , id]) => id === drafted),
    );
    desk.nOut = 0;
    if (h === OURS && drafted < 0) {
      desk.outTray.fill(-1, 0, OUT);
      desk.outTray.set([BOUNDARY_KIND, 3, 1, THEIRS, OURS]);
      desk.nOut = 1;
    }
    kernel.submit();
    drafted = linesOf(kernel.trace, KIND.boundary)[0]?.[2] ?? -1;
  }
  assert.equal(mayAct(run, 0, 14), true);
  assert.deepEqual(linesOf(kernel.trace, KIND.boundary)[0]!.slice(2, 5), [drafted, THEIRS, OURS]);
});

test("SEC-3 a plan of the record that moves a boundary lies on the desk of its headquarters when it falls due", () => {
  const plan = { by: "top", at: 600, to: ["ours"], order: { task: "pursue" as const, objective: "post" } };
  const boundary = { sector: THEIRS, to: "ours" };
  const read = (more: object): number[][] => {
    const kernel = createKernel(campaign({ ...sketch("block", "post", 14), plans: [{ ...plan, ...more }] }));
    kernel.begin(1, 0);
    const found: number[][] = [];
    for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
      const { desk } = kernel;
      for (let i = 0; i < desk.nIn; i++)
        if (desk.inTray[i * TRAY + 1] === BOUNDARY_KIND)
          found.push([h, ...desk.inTray.subarray(i * TRAY + 2, i * TRAY + 5 + BOUNDARY.holder + 1)]);
      desk.nOut = 0;
      kernel.submit();
    }
    return found;
  };
  assert.deepEqual(read({ boundary }), [[TOP, TOP, 600, 600, THEIRS, OURS]]);
  assert.deepEqual(read({}), []);
});
