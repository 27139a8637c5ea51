import assert from "node:assert/strict";
import { test } from "node:test";
import { noMinds } from "@staffride/formats/no-minds";
import {
  TRAITS,
  type CompiledDecision,
  type CompiledStage,
  type Minds,
  type Scenario,
} from "@staffride/formats/scenario";
import { createKernel } from "./kernel.js";
import { campaign, type PlanSketch, type Staff, type Troops } from "./testing/campaign.js";
import { hangingsOf } from "./wall.js";

/** What one side hides from the other. */
interface Secrets {
  readonly under: "front" | "reserve";
  readonly post: number;
  readonly march: "home" | "away";
  readonly at: number;
  readonly trait: number;
}

const MASK: Secrets = { under: "front", post: 3, march: "home", at: 600, trait: 0.2 };
const FACE: Secrets = { under: "reserve", post: 5, march: "away", at: 900, trait: 0.7 };

/** Two sides of an army over two corps over a division each; side 1 has these secrets. Handles: staffs 0-5, divisions 6-9. */
function war(secrets: Secrets): Scenario {
  const half = (side: 0 | 1, name: string, s: Secrets): { staffs: Staff[]; troops: Troops[]; plans: PlanSketch[] } => ({
    staffs: [
      { name: `${name} army`, side, echelon: s.post > 3 ? "theatre" : "army", at: s.post, task: { task: "hold" } },
      { name: `${name} front`, side, echelon: "corps", under: `${name} army`, at: s.post, base: s.march },
      { name: `${name} reserve`, side, echelon: "corps", under: `${name} army`, base: s.march },
    ],
    troops: ["1d", "2d"].map((division, i) => ({
      name: `${name} ${division}`,
      side,
      at: side === 0 ? i : 18 + i,
      men: 5000,
      under: `${name} ${s.under}`,
      task: { task: "march", objective: s.march },
    })),
    plans: [
      { by: `${name} army`, at: s.at, to: [`${name} ${s.under}`], order: { task: "attack", objective: s.march } },
      { by: `${name} army`, at: s.at, order: { task: "withdraw", objective: s.march } },
    ],
  });
  const ours = half(0, "our", MASK);
  const theirs = half(1, "their", secrets);
  return campaign({
    board: { columns: 1, rows: 20, places: { home: 0, away: 19 } },
    staffs: [...ours.staffs, ...theirs.staffs],
    troops: [...ours.troops, ...theirs.troops],
    plans: [...ours.plans, ...theirs.plans],
    attachments: [
      { who: "our 1d", at: 800, to: "our reserve" },
      { who: "their 1d", at: 800, to: secrets.under === "front" ? "their reserve" : "their front" },
    ],
    minds: mindsOf(secrets),
    days: 3,
  });
}

const OUR_ARMY = 0;
const THEIR_ARMY = 3;

function mindsOf({ trait, at }: Secrets): Partial<Minds> {
  const n = 10;
  const by = (ours: number): number[] =>
    Array.from({ length: n }, (_, h) => (h < 3 || h === 6 || h === 7 ? ours : trait));
  const decision = (headquarters: number, from: number): CompiledDecision => ({
    id: `D${from}`,
    headquarters,
    from,
    to: from + 100,
    occasion: 0,
    orders: [],
    again: false,
    after: [],
    options: [],
    fixed: -1,
    recorded: 0,
  });
  const stage = (plan: number): CompiledStage => ({ plan, stand: 0, standing: -1 });
  const { operations } = noMinds(n);
  return {
    free: 1,
    minded: Uint8Array.from(by(1), (one) => (one === 1 || trait > 0.5 ? 1 : 0)),
    traits: Float64Array.from(by(0.5).flatMap((value) => new Array<number>(TRAITS.length * 3).fill(value))),
    advised: Uint8Array.from(by(1), (one) => (one > 0.5 ? 1 : 0)),
    openingMen: Float64Array.from(by(5000)),
    openingLosses: Float64Array.from(by(100)),
    openingTold: Float64Array.from(by(60)),
    nLiaison: 2,
    liaisonA: Int16Array.of(1, trait > 0.5 ? 5 : 4),
    liaisonB: Int16Array.of(2, trait > 0.5 ? 4 : 5),
    liaisonStrength: Float64Array.of(0.4, trait),
    nSector: 2,
    sectorHolder: Int16Array.of(OUR_ARMY, trait > 0.5 ? THEIR_ARMY : 4),
    sectorAt: Int8Array.from({ length: 40 }, (_, i) => (i < 20 ? (i % 2) - 1 : trait > 0.5 ? 1 : -1)),
    nDecision: 2,
    decisions: [decision(OUR_ARMY, 100), decision(THEIR_ARMY, at)],
    operations: operations.map((_, h) =>
      h === OUR_ARMY ? [stage(0)] : h === THEIR_ARMY ? [stage(at > 700 ? 2 : 3)] : [],
    ),
  };
}

test("DSK-5 whatever the other side is, wants and plans, one's own wall is the same", () => {
  const [mask, face] = [war(MASK), war(FACE)];
  assert.deepEqual(hangingsOf(mask, 0), hangingsOf(face, 0));
  // the secrets differ wherever a wall could tell
  const theirs = [hangingsOf(mask, 1), hangingsOf(face, 1)] as const;
  for (const part of ["command", "plans", "minds"] as const) assert.notDeepEqual(theirs[0][part], theirs[1][part]);
});

test("DSK-5 of one's own side the wall shows everything", () => {
  const scenario = war(FACE);
  const { command, plans, minds } = scenario;
  const wall = hangingsOf(scenario, 1);
  for (const h of [3, 4, 5, 8, 9]) {
    for (const array of ["echelon", "parent", "formation", "with", "cell", "base", "initialOrder"] as const)
      assert.equal(wall.command[array][h], command[array][h], `${array} of ${h}`);
    const children = ({ childStart, childHeadquarters }: typeof command): number[] => [
      ...childHeadquarters.subarray(childStart[h], childStart[h + 1]),
    ];
    assert.deepEqual(children(wall.command), children(command));
    assert.equal(wall.plans.orders[command.initialOrder[h]!], plans.orders[command.initialOrder[h]!]);
    assert.deepEqual(wall.minds.operations[h], minds.operations[h]);
    assert.equal(wall.minds.traits[h * TRAITS.length * 3], 0.7);
  }
  for (const p of [2, 3]) {
    for (const array of ["kind", "headquarters", "earliest", "likely", "latest", "order", "precedence"] as const)
      assert.equal(wall.plans[array][p], plans[array][p], `${array} of plan ${p}`);
    assert.equal(wall.plans.orders[plans.order[p]!], plans.orders[plans.order[p]!]);
  }
  assert.deepEqual([wall.plans.toStart[2], wall.plans.toStart[3], wall.plans.to[0]], [0, 1, plans.to[1]]);
  assert.deepEqual([wall.command.attachHeadquarters[1], wall.command.attachParent[1]], [8, 4]);
  assert.deepEqual([wall.minds.liaisonA[1], wall.minds.liaisonStrength[1]], [5, 0.7]);
  assert.deepEqual([...wall.minds.sectorHolder], [-1, minds.sectorHolder[1]]);
  assert.deepEqual([...wall.minds.sectorAt], [...new Array<number>(20).fill(-1), ...new Array<number>(20).fill(1)]);
  assert.equal(wall.minds.decisions[1], minds.decisions[1]);
});

test("DSK-5 at every desk the wall is that of its side; before the first of a run it is everybody's", () => {
  const scenario = war(FACE);
  const kernel = createKernel(scenario);
  const { wall } = kernel.desk;
  const seated = new Set<number>();
  for (const number of [0, 1]) {
    kernel.begin(1, number);
    assert.equal(wall.command, scenario.command);
    for (let h = kernel.advance(); h >= 0; h = kernel.advance()) {
      assert.equal(kernel.desk.wall, wall);
      const side = scenario.command.side[h]!;
      seated.add(side);
      for (let other = 0; other < scenario.command.nHeadquarters; other++) {
        if (scenario.command.side[other] === side)
          assert.equal(wall.command.parent[other], scenario.command.parent[other]);
        else
          assert.deepEqual(
            [wall.command.parent[other], wall.command.formation[other], wall.command.cell[other]],
            [-1, -1, -1],
          );
      }
      kernel.submit();
    }
  }
  assert.deepEqual([...seated].sort(), [0, 1]);
});
