/** The order of battle as a tree: what is shown, and where keys lead. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { moveFor, rowsOf, waysTo } from "./tree.js";
import type { Twig } from "./tree.js";

const twig = (key: string, ...under: Twig[]): Twig & { under: Twig[] } => ({ key, under });
const army = [twig("army", twig("corps", twig("a"), twig("b")), twig("guards")), twig("other")];
const shown = (...closed: string[]) => rowsOf<Twig>(army, new Set(closed));

test("a closed branch hides what is under it", () => {
  assert.deepEqual(
    shown("corps").map(({ one, level, open }) => [one.key, level, open]),
    [
      ["army", 1, true],
      ["corps", 2, false],
      ["guards", 2, undefined],
      ["other", 1, undefined],
    ],
  );
  const b = shown().find(({ one }) => one.key === "b")!;
  assert.deepEqual([b.above, b.place, b.of], ["corps", 2, 2]);
});

test("arrows walk the rows, open and close branches, and go up to whom one is under", () => {
  const rows = shown();
  assert.deepEqual(moveFor(rows, "a", "ArrowDown"), { to: "b" });
  assert.deepEqual(moveFor(rows, "corps", "ArrowUp"), { to: "army" });
  assert.deepEqual(moveFor(rows, "corps", "ArrowLeft"), { close: "corps" });
  assert.deepEqual(moveFor(shown("corps"), "corps", "ArrowRight"), { open: "corps" });
  assert.deepEqual(moveFor(rows, "corps", "ArrowRight"), { to: "a" });
  assert.deepEqual(moveFor(rows, "b", "ArrowLeft"), { to: "corps" });
  assert.deepEqual(moveFor(rows, "a", "End"), { to: "other" });
  assert.deepEqual(moveFor(rows, "a", "Home"), { to: "army" });
  assert.equal(moveFor(rows, "a", "ArrowRight"), undefined);
  assert.equal(moveFor(rows, "army", "ArrowUp"), undefined);
});

test("the branches to open before somebody is seen", () => {
  assert.deepEqual(waysTo(army, "b"), ["army", "corps"]);
  assert.deepEqual(waysTo(army, "other"), []);
  assert.equal(waysTo(army, "nobody"), undefined);
});
