/** The order of battle at the minute: headquarters and formations, with their men. */
import { useMemo } from "react";
import { count } from "@staffride/views/figures";
import { nameIn } from "@staffride/views/language";
import type { Position } from "@staffride/views/watch/position";
import { useOpened } from "../data/opened.js";
import { useSettledAt } from "../state/settled.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";

interface Row {
  readonly headquarters: number;
  /** Formation whose headquarters it is, -1 above formations. */
  readonly formation: number;
  readonly depth: number;
  readonly men: number;
  readonly atStart: number;
  readonly gone: boolean;
}

export function Forces() {
  const { pack, run } = useOpened();
  const { words, language } = useWords();
  const at = useSettledAt();
  const { selection, watching } = useRoom(({ choices }) => choices);
  // of the record nobody says how many stood there each day
  const counted = watching === "run";
  const choose = useRoom((room) => room.choose);
  const { names, command } = pack.scenario;
  const position = useMemo(() => run.positionAt(at), [run, at]);
  const rows = useMemo(() => rowsOf(pack.scenario, position), [pack, position]);
  const most = [0, 1].map((side) =>
    Math.max(
      1,
      ...rows
        .filter(({ headquarters, formation }) => formation >= 0 && command.side[headquarters] === side)
        .map(({ atStart }) => atStart),
    ),
  );
  return (
    <aside className="left" aria-label={words.forces.title}>
      <div className="panel-head">
        <h2>{words.forces.title}</h2>
        {counted && <small className="third">{words.forces.men}</small>}
      </div>
      <ul className="forces">
        {rows.map(({ headquarters, formation, depth, men, atStart, gone }) => {
          const side = command.side[headquarters]!;
          const isFormation = formation >= 0;
          const { id, names: called } = isFormation ? names.formations[formation]! : names.headquarters[headquarters]!;
          const kind = isFormation ? "formation" : "headquarters";
          const chosen = selection?.kind === kind && selection.id === id;
          const { hue, frame } = names.sides[side]!;
          const scale = isFormation ? 42 / most[side]! : 0;
          return (
            <li key={headquarters}>
              <button
                className={`force${isFormation ? "" : " post"}${chosen ? " chosen" : ""}`}
                data-hue={hue}
                data-frame={frame}
                aria-pressed={chosen}
                onClick={() => choose({ selection: { kind, id } })}
              >
                <span className="name" style={{ paddingLeft: depth * 9 }}>
                  <i className="mark" />
                  {nameIn(language, called)}
                </span>
                <span className="number">{!counted ? "" : gone ? "–" : men > 0 ? count(language, men) : ""}</span>
                {isFormation && counted && (
                  <svg width="44" height="8" aria-hidden="true">
                    <rect width={atStart * scale} y="1" height="6" fill="var(--side-fill)" />
                    <rect width={gone ? 0 : men * scale} y="1" height="6" fill="var(--side)" />
                  </svg>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </aside>
  );
}

/** From the top down, each headquarters before what is under it now. */
function rowsOf(
  { command, forces }: ReturnType<typeof useOpened>["pack"]["scenario"],
  { formations, parents }: Position,
): Row[] {
  const standing = new Map(formations.map((one) => [one.formation, one]));
  const parentOf = (h: number) => {
    return parents[h]!;
  };
  const children = new Map<number, number[]>();
  for (let h = 0; h < command.nHeadquarters; h++) children.set(parentOf(h), [...(children.get(parentOf(h)) ?? []), h]);
  const rowsUnder = (h: number, depth: number): Row[] => {
    const below = (children.get(h) ?? []).flatMap((child) => rowsUnder(child, depth + 1));
    const formation = command.formation[h]!;
    const one = standing.get(formation);
    const own = below.filter((row) => row.depth === depth + 1);
    const sum = (of: (row: Row) => number) => own.reduce((total, row) => total + of(row), 0);
    const row: Row = {
      ...{ headquarters: h, formation, depth },
      men: (one?.men ?? 0) + sum((under) => under.men),
      atStart: (formation >= 0 ? forces.men[formation]! : 0) + sum((under) => under.atStart),
      gone: formation >= 0 && one === undefined,
    };
    return [row, ...below];
  };
  return (children.get(-1) ?? []).sort((a, b) => command.side[a]! - command.side[b]!).flatMap((h) => rowsUnder(h, 0));
}
