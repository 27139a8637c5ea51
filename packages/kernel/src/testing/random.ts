/**
 * For tests: small campaigns at random, for properties. A board with a river through it, towns, a road, two to five
 * formations a side with tasks of every kind, an army headquarters a side, now and then a plan.
 */
import fc from "fast-check";
import type { Parameters } from "@staffride/formats/parameters";
import { TASKS, TERRAINS, WEATHERS, WORKS, type Task } from "@staffride/formats/words";
import type { BoardSketch, CrossingSketch } from "./board.js";
import type { OrderSketch, PlanSketch, Sketch, Troops } from "./campaign.js";

const COLUMNS = 7;
const ROWS = 5;
const CELLS = COLUMNS * ROWS;
const PLACES = { westend: 6, middle: 17, eastend: 28 };
const CROSSING_NAMES = ["north-ferry", "south-ford"];
const OBJECTIVES = [...Object.keys(PLACES), ...CROSSING_NAMES.flatMap((name) => [`${name}.near`, `${name}.far`])];

const crossing = (name: string, row: number): fc.Arbitrary<CrossingSketch> =>
  fc.record({
    name: fc.constant(name),
    row: fc.constant(row),
    menPerHour: fc.integer({ min: 300, max: 3000 }),
    kind: fc.constantFrom("ferry", "bridge", "ford"),
    holder: fc.constantFrom(-1, 0, 1),
  });

const board: fc.Arbitrary<BoardSketch> = fc
  .record({
    terrains: fc.array(fc.constantFrom(...TERRAINS.filter((t) => t !== "lake")), {
      minLength: CELLS,
      maxLength: CELLS,
    }),
    fordable: fc.boolean(),
    north: crossing(CROSSING_NAMES[0]!, 3),
    south: crossing(CROSSING_NAMES[1]!, 1),
    road: fc.boolean(),
  })
  .map(({ terrains, fordable, north, south, road }) => ({
    columns: COLUMNS,
    rows: ROWS,
    terrain: (cell: number) => terrains[cell]!,
    rivers: [{ west: 3, fordable, crossings: [north, south] }],
    roads: road ? [{ surface: "road" as const, cells: [2, 7, 12, 17] }] : [],
    places: PLACES,
  }));

const order = (tasks: readonly Task[]): fc.Arbitrary<OrderSketch> =>
  fc.record(
    {
      task: fc.constantFrom(...tasks),
      objective: fc.constantFrom(...OBJECTIVES),
      via: fc.array(fc.constantFrom(...OBJECTIVES), { maxLength: 2 }),
      pace: fc.constantFrom("normal", "forced"),
    },
    { requiredKeys: ["task", "objective"] },
  );

const troops = (side: 0 | 1): fc.Arbitrary<Troops[]> =>
  fc
    .array(
      fc.record({
        at: fc.integer({ min: 0, max: CELLS - 1 }),
        men: fc.integer({ min: 150, max: 14000 }),
        quality: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
        works: fc.constantFrom(...WORKS),
        fatigue: fc.double({ min: 0, max: 0.4, noNaN: true }),
        task: order(TASKS),
        base: fc.constantFrom("westend", "eastend"),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .map((list) =>
      list.map((t, i) => ({ ...t, side, name: `${side === 0 ? "red" : "blue"}-${i}`, under: armyOf(side) })),
    );

const armyOf = (side: 0 | 1): string => (side === 0 ? "red-army" : "blue-army");

const plan: fc.Arbitrary<PlanSketch> = fc.record({
  by: fc.constant("red-army"),
  at: fc.integer({ min: -600, max: 2000 }),
  to: fc.constant(["red-0"]),
  order: order(TASKS),
});

/** Shipped severity, or fights that are soon decided. */
const severity = fc.constantFrom<Partial<Parameters>>(
  {},
  { engageK: 4000, breakBase: 0.08, surrenderHours: 2, surrenderLoss: 0.05, surrenderHazard: 0.3, radioLoss: 0.6 },
);

/** Three days on such a board. */
export const smallCampaign: fc.Arbitrary<Sketch> = fc
  .record({
    board,
    red: troops(0),
    blue: troops(1),
    plans: fc.array(plan, { maxLength: 3 }),
    weather: fc.constantFrom(...WEATHERS),
    cold: fc.boolean(),
    moon: fc.double({ min: 0, max: 1, noNaN: true }),
    channel: fc.constantFrom("radio", "wire", "courier", "aircraft"),
    parameters: severity,
  })
  .map(({ board: ground, red, blue, plans, weather, cold, moon, channel, parameters }) => ({
    board: ground,
    troops: [...red, ...blue],
    staffs: [
      { name: "red-army", side: 0 as const, at: 2 },
      { name: "blue-army", side: 1 as const, at: 32 },
    ],
    plans,
    sky: { weather, cold, moon },
    channel,
    parameters,
    drawn: [
      { name: "marchOpenKmh" as const, low: 1.6, mode: 2.4, high: 3 },
      { name: "breakOdds" as const, low: 0.3, mode: 0.6, high: 1 },
    ],
    days: 3,
  }));

/** Everybody on the western bank must over the northern ferry; orders that call some of them back come in between. */
export const rushToTheFerry: fc.Arbitrary<Sketch> = fc
  .record({
    ground: board,
    starts: fc.array(fc.record({ at: fc.integer({ min: 0, max: 19 }), men: fc.integer({ min: 300, max: 9000 }) }), {
      minLength: 3,
      maxLength: 8,
    }),
    enemyAt: fc.integer({ min: 20, max: 34 }),
    recalled: fc.integer({ min: 0, max: 2 }),
    recalledAt: fc.integer({ min: 300, max: 2000 }),
    parameters: severity,
  })
  .map(({ ground, starts, enemyAt, recalled, recalledAt, parameters }) => ({
    board: {
      ...ground,
      rivers: [{ ...ground.rivers![0]!, fordable: false, crossings: [ground.rivers![0]!.crossings![0]!] }],
    },
    staffs: [{ name: "red-army", side: 0 as const }],
    troops: [
      ...starts.map(({ at, men }, i) => ({
        name: `red-${i}`,
        side: 0 as const,
        at,
        men,
        under: "red-army",
        base: "westend",
        task: { task: "march" as const, objective: "eastend", pace: "forced" as const },
      })),
      { name: "blue", side: 1 as const, at: enemyAt, men: 1500, base: "eastend" },
    ],
    plans: [
      { by: "red-army", at: recalledAt, to: [`red-${recalled}`], order: { task: "march", objective: "westend" } },
    ],
    parameters,
    days: 3,
  }));
