/** The books hold all that lasts: saved and loaded after every sitting, headquarters with minds go on as they would have. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { ENTRY } from "@staffride/formats/desk";
import { DISPATCHES, SIGHTINGS, TASKS } from "@staffride/formats/words";
import { openOffice, type Incoming, type Office, type OfficeSketch } from "./testing/office.js";

const names = ["theatre", "army", "corps"];
const sketch: OfficeSketch = {
  points: Array.from({ length: 11 }, (_, i) => [10 * i, 0] as const),
  places: { changde: 0, linli: 3, gongan: 10 },
  staff: [
    { name: "supreme", echelon: "supreme" },
    { name: "theatre", under: "supreme", echelon: "theatre" },
    { name: "army", under: "theatre" },
    { name: "corps", under: "army", echelon: "corps" },
    { name: "3d", under: "army", at: 2, leads: true },
    { name: "51d", under: "corps", at: 4, leads: true },
  ],
  plans: {
    return: { to: ["army"], task: "hold", objective: "changde" },
    back: { task: "withdraw", objective: "linli" },
    stand: { task: "halt" },
    over: { task: "withdraw", objective: "gongan" },
  },
  minds: {
    tells: [1],
    commanders: {
      theatre: { advised: true, traits: { prestige: [2, 8, 14] } },
      army: {
        traits: { deference: [-2, -1, 1], candour: [0.5, 0.6, 0.7] },
        opening: { men: 12000, losses: 900, told: 300 },
      },
      corps: { traits: { face: [-1, 0, 2] } },
    },
    liaison: [["army", "corps", 0.5]],
    sectors: [{ holder: "army", cells: [0, 1, 2, 3] }],
    operations: {
      army: [
        { plan: "back", stand: "river-line", standing: "stand" },
        { plan: "over", stand: "clear" },
      ],
    },
    decisions: [
      {
        headquarters: "theatre",
        on: "appeal",
        options: [{ course: "insist", plan: "return" }, { course: "ask" }, { course: "release", waits: true }],
      },
      {
        headquarters: "theatre",
        on: "defiance",
        options: [{ course: "inspect" }, { course: "insist", plan: "return", waits: true }],
      },
      { headquarters: "army", on: "visit", options: [{ course: "disclose" }, { course: "conceal" }] },
      {
        headquarters: "army",
        from: 2000,
        options: [{ course: "watch", waits: true }, { course: "plead" }, { course: "appeal" }],
      },
    ],
  },
  // an even number from the address
  lot: (who, lot, draw, at) => {
    let h = 2166136261;
    for (const c of `${who}/${lot}/${draw}/${at}`) h = Math.imul(h ^ c.charCodeAt(0), 16777619);
    return (((Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) ^ h) >>> 0) + 0.5) / 2 ** 32;
  },
};
const SENDER: Record<string, readonly string[]> = {
  theatre: ["army", "supreme"],
  army: ["corps", "3d", "theatre"],
  corps: ["51d", "army"],
};

const sitting = fc.record({
  who: fc.constantFrom(...names),
  gap: fc.integer({ min: 1, max: 1500 }),
  paper: fc.option(
    fc.record({
      kind: fc.constantFrom(...DISPATCHES),
      from: fc.nat(2),
      at: fc.integer({ min: -1, max: 10 }),
      men: fc.nat(9000),
      losses: fc.nat(4000),
      enemyMen: fc.nat(30000),
      sighting: fc.constantFrom(undefined, ...SIGHTINGS),
      unfit: fc.nat(300),
      task: fc.constantFrom(...TASKS),
      plan: fc.integer({ min: -1, max: 3 }),
    }),
  ),
});

function sit(
  office: Office,
  now: number,
  {
    who,
    paper,
  }: {
    who: string;
    paper: null | {
      kind: (typeof DISPATCHES)[number];
      from: number;
      at: number;
      men: number;
      losses: number;
      enemyMen: number;
      sighting: (typeof SIGHTINGS)[number] | undefined;
      unfit: number;
      task: (typeof TASKS)[number];
      plan: number;
    };
  },
): unknown {
  const papers: Incoming[] = [];
  if (paper !== null) {
    const { kind, from, sighting, task, plan, ...rest } = paper;
    papers.push({
      from: SENDER[who]![from % SENDER[who]!.length]!,
      kind,
      ...rest,
      enemy: 2,
      enemyAt: 3,
      demand: 1,
      ...(sighting === undefined ? {} : { sighting }),
      ...(kind === "order" ? { order: { task, objective: "linli", plan } } : {}),
      ...(kind === "control-report" ? { won: "linli" } : {}),
      ...(kind === "boundary" ? { boundary: { sector: 0, to: names[from]! } } : {}),
    });
  }
  const out = office.think(who, now, ...papers);
  const desk = office.desk;
  return { out, diary: [...desk.diary.subarray(0, desk.nDiary * ENTRY)] };
}

test("saved and loaded after every sitting, with another run's sittings in between, minds write and note the same", () => {
  let entries = 0;
  fc.assert(
    fc.property(fc.array(sitting, { minLength: 5, maxLength: 40 }), (sittings) => {
      const [straight, broken] = [openOffice(sketch), openOffice(sketch)];
      let now = 0;
      for (const s of sittings) {
        now += s.gap;
        const expected = sit(straight, now, s) as { diary: number[] };
        assert.deepEqual(sit(broken, now, s), expected);
        entries += expected.diary.length / ENTRY;
        const saved = broken.doctrine.save();
        broken.doctrine.begin();
        sit(broken, now + 77, { ...s, who: "army" });
        broken.doctrine.books.tempered.fill(1); // as of a run that takes news otherwise
        broken.doctrine.load(saved);
      }
    }),
    { seed: 21, numRuns: 75 },
  );
  assert.ok(entries > 1875, `${entries} entries: the minds were at work`);
});
