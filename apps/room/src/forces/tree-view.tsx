/** A tree one can walk with the arrow keys: one row has the focus, Enter chooses it, what is chosen is brought into view. */
import { useEffect, useMemo, useRef, useState } from "react";
import type { KeyboardEvent, ReactNode } from "react";
import type { Selection } from "../state/choices.js";
import { isWide } from "../frame/wide.js";
import { useRoom } from "../state/store.js";
import { moveFor, rowsOf, waysTo } from "./tree.js";
import type { Twig } from "./tree.js";

export interface Leaf extends Twig {
  readonly under: readonly Leaf[];
  readonly selection: Selection;
  /** The whole row in words. */
  readonly says: string;
  readonly hue: string;
  readonly frame: string;
  readonly isPost: boolean;
  readonly name: ReactNode;
  /** Figures and plots, one after another. */
  readonly figures: ReactNode;
  /** A second line, if there is something to say. */
  readonly aside?: ReactNode;
}

/** px a level. */
const INDENT = 7;

export function TreeView({ label, leaves }: { readonly label: string; readonly leaves: readonly Leaf[] }) {
  const selection = useRoom(({ choices }) => choices.selection);
  const choose = useRoom((room) => room.choose);
  const shut = useRoom(({ choices }) => choices.closed);
  const [focused, setFocused] = useState<string>();
  const tree = useRef<HTMLDivElement>(null);
  const chosen = selection && `${selection.kind}:${selection.id}`;
  // whoever is chosen elsewhere is shown here
  const rows = useMemo(() => {
    const above = chosen === undefined ? [] : (waysTo(leaves, chosen) ?? []);
    return rowsOf<Leaf>(leaves, new Set(shut.filter((key) => !above.includes(key))));
  }, [leaves, shut, chosen]);
  const here = [focused, chosen].find((key) => rows.some(({ one }) => one.key === key)) ?? rows[0]?.one.key;
  const rowOf = (key: string) => tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`);

  /** Whoever is chosen under a branch that is closed gives way to whom the branch is of. */
  const set = (key: string, isClosed: boolean) => {
    const others = shut.filter((one) => one !== key);
    const closed = isClosed ? [...others, key].sort() : others;
    const isUnder = isClosed && chosen !== undefined && waysTo(leaves, chosen)?.includes(key) === true;
    const branch = rows.find(({ one }) => one.key === key)!.one.selection;
    choose({ closed, ...(isUnder && { selection: branch }) });
  };
  useEffect(() => {
    // on a phone it is the page that would scroll, away from the map
    if (chosen === undefined || waysTo(leaves, chosen) === undefined || !isWide()) return;
    requestAnimationFrame(() => rowOf(chosen)?.scrollIntoView({ block: "nearest" }));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the choice changes, not the minute
  }, [chosen]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (here === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "Enter" || event.key === " ")
      choose({ selection: rows.find(({ one }) => one.key === here)!.one.selection });
    else {
      const move = moveFor(rows, here, event.key);
      if (move === undefined) return;
      if ("to" in move) {
        setFocused(move.to);
        rowOf(move.to)?.focus();
      } else if ("open" in move) set(move.open, false);
      else set(move.close, true);
    }
    event.preventDefault();
  };

  return (
    <div className="forces" role="tree" aria-label={label} ref={tree} onKeyDown={onKeyDown}>
      {rows.map(({ one, level, open, place, of }) => (
        <div
          key={one.key}
          data-key={one.key}
          role="treeitem"
          aria-level={level}
          aria-setsize={of}
          aria-posinset={place}
          aria-expanded={open}
          aria-selected={one.key === chosen}
          tabIndex={one.key === here ? 0 : -1}
          className={`force${one.isPost ? " post" : ""}`}
          data-hue={one.hue}
          data-frame={one.frame}
          onFocus={() => setFocused(one.key)}
          onClick={() => choose({ selection: one.selection })}
        >
          <span className="for-readers">{one.says}</span>
          <span className="name" aria-hidden="true" style={{ paddingLeft: (level - 1) * INDENT }}>
            <span
              className="twist"
              aria-hidden="true"
              onClick={(event) => {
                if (open === undefined) return;
                event.stopPropagation();
                set(one.key, open);
              }}
            >
              {open !== undefined && (
                <svg width="8" height="8" viewBox="0 0 8 8">
                  <path d={open ? "M1 2.5l3 3 3-3" : "M2.5 1l3 3-3 3"} fill="none" stroke="currentColor" />
                </svg>
              )}
            </span>
            <i className="mark" />
            {one.name}
          </span>
          <span className="figures" aria-hidden="true">
            {one.figures}
          </span>
          {one.aside !== undefined && (
            <small className="aside" aria-hidden="true" style={{ paddingLeft: (level - 1) * INDENT + 28 }}>
              {one.aside}
            </small>
          )}
        </div>
      ))}
    </div>
  );
}

/** Cut short where there is no room. */
export const Name = ({ children }: { readonly children: string }) => (
  <span className="called" title={children}>
    {children}
  </span>
);
