/** The last change taken back, or made again; each control says what it will change. */
import { changeBetween } from "../state/changes.js";
import type { Choices } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";

export function Undo() {
  const { words } = useWords();
  const { choices, past, future, undo, redo } = useRoom();
  const nameOf = (before: Choices, after: Choices): string => {
    const change = changeBetween(before, after);
    return change === undefined ? "" : (change.decision ?? words.undo.what[change.what]);
  };
  const [before, after] = [past.at(-1), future[0]];
  if (before === undefined && after === undefined) return null;
  return (
    <div className="undo" role="group" aria-label={words.undo.name}>
      {before !== undefined && (
        <button onClick={undo} title={words.undo.undo(nameOf(before, choices))}>
          <Arrow />
          <span>{words.undo.undo(nameOf(before, choices))}</span>
        </button>
      )}
      {after !== undefined && (
        <button
          onClick={redo}
          aria-label={words.undo.redo(nameOf(choices, after))}
          title={words.undo.redo(nameOf(choices, after))}
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
