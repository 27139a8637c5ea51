import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { arrowsOf, isIn, xAt } from "./arrows.js";
import type { Ground } from "./arrows.js";
import { BEYOND, around, carried, isFar, liveWindow } from "./live.js";
import { wire } from "./testing.js";

const GROUND: Ground = {
  ...{ window: { from: 1000, to: 2000 }, left: 186, right: 986, heights: [100, 200] },
  laneOf: new Map([
    [0, 0],
    [1, 1],
  ]),
};

test("the picture of one window, carried, puts every minute where another window has it", () => {
  for (const now of [
    { from: 1100, to: 2100 },
    { from: 1400, to: 1800 },
    { from: 700, to: 2500 },
  ]) {
    const { scale, shift } = carried(GROUND.window, now, GROUND.right - GROUND.left);
    for (const minute of [900, 1000, 1234, 2000]) {
      const x = GROUND.left + scale * (xAt(GROUND, minute) - GROUND.left) + shift;
      assert.ok(Math.abs(x - xAt({ ...GROUND, window: now }, minute)) < 1e-9);
    }
  }
});

test("the board is laid out anew under the hand where it runs out of what was drawn, or is stretched too far", () => {
  const laid = GROUND.window;
  assert.equal(isFar(laid, { from: 1000 + 1000 * BEYOND, to: 2000 + 1000 * BEYOND }), false);
  assert.equal(isFar(laid, { from: 1001 + 1000 * BEYOND, to: 2001 + 1000 * BEYOND }), true);
  assert.equal(isFar(laid, { from: 1400, to: 1660 }), false);
  assert.equal(isFar(laid, { from: 1400, to: 1640 }), true);
});

test("what lies on either side of the window is drawn, and is not on the board", () => {
  const after = wire({ sent: { from: 2300, to: 2300 }, received: { from: 2320, to: 2320 }, read: 2330 });
  assert.deepEqual(arrowsOf([after], GROUND), []);
  const [arrow] = arrowsOf([after], GROUND, BEYOND * (GROUND.right - GROUND.left));
  assert.equal(arrow!.x1, xAt(GROUND, 2300));
  assert.equal(isIn(arrow!, GROUND), false);
  assert.deepEqual(around(GROUND.window), { from: 1000 - 1000 * BEYOND, to: 2000 + 1000 * BEYOND });
});

test("on a slow machine the board is not laid out between two moves of a hand that goes on, but once it rests", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const frames: FrameRequestCallback[] = [];
  const before = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) => frames.push(callback);
  const draw = () => frames.splice(0).forEach((callback) => callback(0));
  try {
    const laid: number[] = [];
    const [live] = liveWindow({ current: { laid: GROUND.window, lay: ({ from }) => laid.push(from) } });
    for (let move = 1; move <= 3; move++) {
      live.move({ from: 1000 + move, to: 2000 + move });
      draw();
      // a frame that takes long: the time is over, and the next move comes in before another frame is drawn
      mock.timers.tick(300);
    }
    assert.deepEqual(laid, []);
    draw();
    assert.deepEqual(laid, [1003]);
    assert.equal(live.isMoving(), false);
  } finally {
    globalThis.requestAnimationFrame = before;
    mock.timers.reset();
  }
});
