/** Where names stand while time runs, and where when it rests. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Box } from "@staffride/views/map/box";
import type { Sheet } from "@staffride/views/map/sheet";
import { THEMES } from "@staffride/views/map/theme";
import type { Body } from "@staffride/views/map/troops";
import type { GroundName } from "./ground-names.js";
import { nameBodies } from "./lay-out.js";
import type { Named } from "./lay-out.js";

const sheet = { width: 800, height: 600, holds: () => true } as unknown as Sheet;
const symbol = { key: "", left: 10, right: 10, up: 10, down: 10, svg: "" };
const body = (formation: number, men: number, drawnAt: [number, number]) =>
  ({
    ...{ name: `${formation}st Division`, side: 0, echelon: 5, isPost: false, headquarters: -1, fighting: false },
    ...{ members: [{ formation, men }], symbol, at: drawnAt, drawnAt },
  }) as unknown as Body;
const large = body(0, 9000, [400, 300]);
/** In the way of a name right of the large one, and on the village. */
const near = body(1, 10, [440, 300]);
const away = body(1, 10, [100, 100]);
const box: Box = { left: 432, right: 470, top: 292, bottom: 308 };
const village = { svg: "", boxes: [box], isFirm: false } as GroundName;

const lay = (bodies: readonly Body[], ground: readonly GroundName[] = [], before?: Named) =>
  nameBodies(
    bodies,
    ground,
    [],
    { sheet, theme: THEMES.paper, language: "en", before },
    ({ name }) => name,
    () => false,
  );
const wayOf = ({ bodies }: Named) => bodies.find(({ body }) => body === large)?.room?.way;

test("while time runs a name stays on its side as long as it can; at rest nothing is heeded that was drawn before", () => {
  const [free, blocked] = [lay([large, away]), lay([large, near])];
  assert.notEqual(wayOf(free), wayOf(blocked), "the better side is taken");
  assert.equal(wayOf(lay([large, away], [], blocked)), wayOf(blocked));
  assert.equal(wayOf(lay([large, near], [], free)), wayOf(blocked), "where it cannot stay it goes");
  assert.deepEqual(lay([large, away]), free);
});

test("a village's name that gave way comes back when its place has been free for a while, or when time rests", () => {
  const gone = lay([large, near], [village]);
  assert.deepEqual(gone.ground, [undefined]);
  let now = gone;
  let pictures = 0;
  for (; now.ground[0] === undefined && pictures < 1000; pictures++) now = lay([large, away], [village], now);
  assert.ok(pictures > 10 && pictures < 200, `${pictures} pictures`);
  assert.deepEqual(lay([large, away], [village]).ground, ["as laid out"]);
});

test("a name at some distance does not run to its own and away again from picture to picture", () => {
  const ring = [
    ...[-60, -30, 0, 30, 60].flatMap((x) => [-30, 30].map((y): [number, number] => [400 + x, 300 + y])),
    ...[-60, -30, 30, 60].map((x): [number, number] => [400 + x, 300]),
  ].map((at, i) => body(i + 1, 10, at));
  const far = lay([large, ...ring]);
  assert.ok((wayOf(far) ?? 0) >= 200, "no room close by");
  let now = lay([large], [], far);
  assert.equal(wayOf(now), wayOf(far), "not at once");
  for (let i = 0; i < 60; i++) now = lay([large], [], now);
  assert.equal(wayOf(now), 0, "but in the end");
});
