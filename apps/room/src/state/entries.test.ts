/** The browser's entries and the page's steps: Back is an undo, Forward a redo, and an undo leads Back. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createEntries } from "./entries.js";
import type { Browser, Move } from "./entries.js";

/** A browser that goes where it is sent a while later, as browsers do. */
function createBrowser() {
  const made: { state: unknown; hash: string }[] = [{ state: null, hash: "" }];
  let stands = 0;
  let sent: number[] = [];
  const browser: Browser = {
    history: {
      get state() {
        return made[stands]!.state;
      },
      pushState: (state, _, hash) => {
        made.splice(++stands, Infinity, { state, hash: String(hash) });
      },
      replaceState: (state, _, hash) => {
        made[stands] = { state, hash: hash === undefined ? made[stands]!.hash : String(hash) };
      },
      go: (by = 0) => {
        sent.push(by);
      },
    },
    location: {
      get hash() {
        return made[stands]!.hash;
      },
    },
  };
  /** Let it arrive. @returns whether it went anywhere */
  const arrive = (): boolean => {
    const [by, ...later] = sent;
    sent = later;
    if (by === undefined || made[stands + by] === undefined) return false;
    stands += by;
    return true;
  };
  return { browser, arrive, hashes: () => made.map(({ hash }) => hash), stands: () => made[stands]!.hash };
}

const move = (step: number, isNew = false): Move => ({ step, isNew, address: (of) => `#${of}` });

/** The page and its browser, after steps 1, 2, 3. */
function begun() {
  const own = createBrowser();
  const entries = createEntries(own.browser, 1, 0);
  for (const step of [1, 2, 3]) entries.go(move(step, true));
  const settle = (step: number) => {
    while (own.arrive()) entries.arrived(move(step));
  };
  return { ...own, entries, settle };
}

test("every new step is an entry; an undo goes back to the one before and makes none", () => {
  const { entries, settle, hashes, stands } = begun();
  assert.deepEqual(hashes(), ["", "#1", "#2", "#3"]);
  entries.go(move(2));
  settle(2);
  assert.deepEqual([hashes(), stands()], [["", "#1", "#2", "#3"], "#2"]);
  entries.go(move(3));
  settle(3);
  assert.deepEqual([hashes(), stands()], [["", "#1", "#2", "#3"], "#3"]);
});

test("undone twice before the browser has gone at all, it ends where the page is", () => {
  const { entries, settle, stands } = begun();
  entries.go(move(2));
  entries.go(move(1));
  settle(1);
  assert.equal(stands(), "#1");
});

test("a new step after an undo takes the place of those that could be redone, also while the browser is on its way", () => {
  const { entries, settle, hashes, stands } = begun();
  entries.go(move(2));
  entries.go(move(1));
  entries.go({ step: 2, isNew: true, address: (of) => (of === 2 ? "#other" : `#${of}`) });
  settle(2);
  // what was written on the way is told by the page's own steps
  assert.equal(stands(), "#2");
  assert.deepEqual(hashes(), ["", "#1", "#2"]);
});

test("one's own Back is not taken for where the browser was sent", () => {
  const { entries } = begun();
  assert.equal(entries.arrived(move(3)), false);
  assert.equal(entries.step(), 3);
});

test("an entry that another life of the page made is nobody's step until it is named", () => {
  const { browser } = begun();
  const later = createEntries(browser, 2, 0);
  assert.equal(later.step(), 0);
  browser.history.replaceState({ page: 1, step: 3 }, "");
  assert.equal(later.step(), undefined);
  later.name(5);
  assert.equal(later.step(), 5);
});

test("a browser that does not go is written over", async () => {
  const { entries, hashes } = begun();
  entries.name(9);
  entries.go(move(2));
  await new Promise((resolve) => setTimeout(resolve, 1100));
  assert.equal(hashes().at(-1), "#2");
});

test("whoever comes after has the address to himself: a browser that was sent and did not go is waited for no more", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  try {
    const { browser, stands } = createBrowser();
    const before = createEntries(browser, 1, 0);
    before.go(move(1, true));
    before.go(move(0));
    before.end();
    mock.timers.tick(60_000);
    assert.equal(stands(), "#1", "nobody has written over where it stands");
  } finally {
    mock.timers.reset();
  }
});
