/** A theatre in miniature for the tests: a row of cells, two towns, a ferry between them, a division on either side. */
import type { Papers } from "@staffride/formats/papers/collection";
import type { Scenario } from "@staffride/formats/scenario";
import { ECHELONS, TASKS } from "@staffride/formats/words";

/** Cells lie this far apart, degrees of longitude. */
const APART = 0.025;
const N_CELL = 20;
const cells = Array.from({ length: N_CELL }, (_, cell) => cell);
const echelon = (name: (typeof ECHELONS)[number]) => ECHELONS.indexOf(name);

/** Ids of cells are c0 to c19, from west to east along the 29th parallel. */
export const toy = {
  campaign: "toy",
  variant: "base",
  start: "1943-12-05T00:00",
  length: 3 * 1440,
  names: {
    title: { en: "The toy", zh: "玩具战役" },
    sides: [
      { id: "red", names: { en: "Red", zh: "红方" }, hue: "madder", frame: "diamond" },
      { id: "blue", names: { en: "Blue", zh: "蓝方" }, hue: "indigo", frame: "rectangle" },
    ],
    formations: [
      { id: "r1", names: { en: "Red 1st Division", zh: "红方第一师" } },
      { id: "b1", names: { en: "Blue 1st Division", zh: "蓝方第一师" } },
      { id: "b2", names: { en: "Blue 2nd Division", zh: "蓝方第二师" } },
    ],
    headquarters: [
      { id: "ra", names: { en: "Red Army", zh: "红军司令部" } },
      { id: "bc", names: { en: "Blue Corps", zh: "蓝方军部" } },
      { id: "r1", names: { en: "Red 1st Division", zh: "红方第一师" } },
      { id: "b1", names: { en: "Blue 1st Division", zh: "蓝方第一师" } },
      { id: "b2", names: { en: "Blue 2nd Division", zh: "蓝方第二师" } },
    ],
    places: [
      { id: "westend", names: { en: "Westend", zh: "西关" }, kind: "city" },
      { id: "eastend", names: { en: "Eastend", zh: "东关" }, kind: "town" },
    ],
    rivers: [{ id: "reed", names: { en: "Reed", zh: "苇河" } }],
    crossings: [{ id: "ferry", names: { en: "Reed ferry", zh: "苇渡" } }],
    objectives: [
      { id: "westend", names: { en: "Westend", zh: "西关" } },
      { id: "eastend", names: { en: "Eastend", zh: "东关" } },
    ],
    plans: [{ id: "p1", gloss: { en: "Go home", zh: "北归" }, decision: "D1", cites: [] }],
    intents: [
      { id: "hold", names: { en: "hold", zh: "固守" } },
      { id: "lure", names: { en: "a trap", zh: "诱敌" } },
      { id: "withdraw", names: { en: "withdrawal", zh: "撤退" } },
    ],
    decisions: [
      {
        id: "D1",
        gloss: { en: "Stay or go", zh: "去留" },
        options: [
          { id: "stay", gloss: { en: "stay at Westend", zh: "留驻西关" } },
          { id: "go", gloss: { en: "go home", zh: "北归" } },
        ],
        cites: [],
      },
    ],
    sectors: [{ id: "east", names: { en: "the eastern line", zh: "东线" } }],
  },
  ground: {
    nCell: N_CELL,
    h3: cells.map((cell) => `c${cell}`),
    lon: Float64Array.from(cells, (cell) => 111 + cell * APART),
    lat: Float64Array.from(cells, () => 29),
    nPlace: 2,
    placeCell: Int32Array.of(2, 16),
    placeAt: Int16Array.from(cells, (cell) => [2, 16].indexOf(cell)),
    placeLon: Float64Array.of(111 + 2 * APART, 111 + 16 * APART),
    placeLat: Float64Array.of(29, 29),
    nCrossing: 1,
    crossingNear: Int32Array.of(9),
    crossingFar: Int32Array.of(10),
    crossingHolder: Int8Array.of(-1),
    crossingState: Uint8Array.of(0),
  },
  forces: {
    nFormation: 3,
    side: Uint8Array.of(0, 1, 1),
    headquarters: Int16Array.of(2, 3, 4),
    echelon: Uint8Array.of(echelon("division"), echelon("division"), echelon("division")),
    cell: Int32Array.of(3, 15, 15),
    men: Int32Array.of(9000, 11000, 5000),
  },
  command: {
    nHeadquarters: 5,
    side: Uint8Array.of(0, 1, 0, 1, 1),
    echelon: Uint8Array.of(
      echelon("army"),
      echelon("corps"),
      echelon("division"),
      echelon("division"),
      echelon("division"),
    ),
    parent: Int16Array.of(-1, -1, 0, 1, 1),
    formation: Int16Array.of(-1, -1, 0, 1, 2),
    cell: Int32Array.of(1, -1, 3, 15, 15),
    childStart: Int32Array.of(0, 1, 3, 3, 3, 3),
  },
  plans: {
    order: Int16Array.of(0),
    orders: [
      {
        ...{ task: TASKS.indexOf("withdraw"), objective: 1, via: [], pace: 0, releaseOn: 0 },
        parts: [{ to: [3], task: TASKS.indexOf("cover"), objective: 1, via: [0], pace: 1, delayMinutes: 360 }],
      },
    ],
  },
  minds: { nIntent: 3 },
  checks: [],
} as unknown as Scenario;

/** The papers behind it, as far as a map reads them. */
export const toyPapers = {
  campaign: {
    mesh: {
      resolution: 7,
      area: [
        [110.95, 28.9],
        [111.55, 28.9],
        [111.55, 29.1],
        [110.95, 29.1],
      ],
    },
  },
  places: [
    {
      id: "westend",
      names: { en: "Westend" },
      kind: "city",
      at: { lon: 111.05, lat: 29, basis: "drawn", withinKm: 1 },
    },
    { id: "eastend", names: { en: "Eastend" }, kind: "town", at: { lon: 111.4, lat: 29, basis: "drawn", withinKm: 1 } },
  ],
  rivers: [
    {
      id: "reed",
      names: { en: "Reed", zh: "苇河" },
      passage: "unfordable",
      line: [
        [111.24, 28.8],
        [111.235, 29],
        [111.245, 29.2],
      ],
    },
  ],
  crossings: [
    { id: "ferry", names: { en: "Reed ferry" }, river: "reed", at: { lon: 111.237, lat: 29 }, state: "open" },
  ],
  roads: [
    { id: "road", names: { en: "Road" }, kind: "road", line: ["westend", [111.2, 29.01], "eastend"], basis: "drawn" },
  ],
} as unknown as Papers;
