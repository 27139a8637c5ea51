/** Groups of interval lines; a line can be chosen, to see the runs behind it. All its figures stand in words beside it. */
import { useRef } from "react";
import type { ReactNode } from "react";
import { AxisHead, Interval } from "./interval.js";
import type { PlotGroup, PlotRow } from "./rows.js";
import { saveSvg } from "../saving/save-svg.js";
import { useRefightWords } from "./use-words.js";

interface PlotListProps {
  readonly groups: readonly PlotGroup[];
  readonly label: string;
  /** Name of the file it is saved as. */
  readonly file: string;
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly children?: ReactNode;
}

export function PlotList({ groups, label, file, chosen, onChoose, children }: PlotListProps) {
  const plot = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="plot" ref={plot} role="region" aria-label={label}>
        {groups.map((group, i) => (
          <div key={i} className="plot-group">
            <div className="plot-head">
              <h2 className="group-title">{group.title}</h2>
              <AxisHead axis={group.axis} tickText={group.tickText} />
            </div>
            <ul>
              {group.rows.map((row) => (
                <li key={row.id}>
                  <button className="plot-row" aria-pressed={row.id === chosen} onClick={() => onChoose(row.id)}>
                    <RowWords row={row} />
                    <Interval axis={group.axis} row={row} isDifference={group.isDifference} />
                    <Figures row={row} />
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
        {children}
      </div>
      <SaveButton plot={plot} file={file} />
    </>
  );
}

export const RowWords = ({ row }: { readonly row: PlotRow }) => (
  <span className={row.isStrong ? "row-name strong" : "row-name"}>
    {row.name}
    {row.second !== "" && <small className="second">{row.second}</small>}
  </span>
);

export const Figures = ({ row }: { readonly row: PlotRow }) => (
  <span className="row-figure">
    <b>{row.figure}</b>
    {row.range !== "" && <small className="second">{row.range}</small>}
    {row.verdict !== undefined && <small className={row.isStrong ? "verdict met" : "verdict"}>{row.verdict}</small>}
  </span>
);

export function SaveButton({ plot, file }: { plot: React.RefObject<HTMLElement | null>; file: string }) {
  const { words } = useRefightWords();
  return (
    <button className="quiet" onClick={() => plot.current && saveSvg(plot.current, file)}>
      {words.saveSvg}
    </button>
  );
}
