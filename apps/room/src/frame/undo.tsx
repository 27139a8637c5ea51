/** The last change taken back, or made again; each control says what it will change. */
import { useShallow } from "zustand/react/shallow";
import { changeBetween } from "../state/changes.js";
import { hasMoved, useRoom } from "../state/store.js";
import type { Step } from "../state/store.js";
import { useWords } from "../words/words.js";

export function Undo() {
  const { words } = useWords();
  const { choices, past, future, stood, undo, redo } = useRoom(
    useShallow(({ choices, past, future, stood, undo, redo }) => ({ choices, past, future, stood, undo, redo })),
  );
  const moved = useRoom(hasMoved);
  const now = { choices, at: stood };
  // time that moves is a step already
  const [before, after] = moved ? [{ choices, at: NaN }] : [past.at(-1), future[0]];
  const nameOf = (before: Step, after: Step): string => {
    const change = changeBetween(before, after);
    return change === undefined ? "" : (change.decision ?? words.undo.what[change.what]);
  };
  if (before === undefined && after === undefined) return null;
  return (
    <div className="undo" role="group" aria-label={words.undo.name}>
      {before !== undefined && (
        <button onClick={undo} title={words.undo.undo(nameOf(before, now))}>
          <Arrow />
          <span>{words.undo.undo(nameOf(before, now))}</span>
        </button>
      )}
      {after !== undefined && (
        <button
          onClick={redo}
          aria-label={words.undo.redo(nameOf(now, after))}
          title={words.undo.redo(nameOf(now, after))}
        >
          <Arrow isBack />
        </button>
      )}
    </div>
  );
}

const Arrow = ({ isBack = false }: { readonly isBack?: boolean }) => (
  <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
    <path
      d="M5 2L2 5l3 3M2.4 5H8.5a3.2 3.2 0 0 1 0 6.4H5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinejoin="round"
      transform={isBack ? "matrix(-1 0 0 1 14 0)" : undefined}
    />
  </svg>
);
