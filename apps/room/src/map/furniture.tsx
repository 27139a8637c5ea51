/** What stands on the map that is not ground: the key, the scale, whose data it is. */
import type { RoomPack } from "@staffride/formats/room";
import { useOpened } from "../data/opened.js";
import { useIsRoomy } from "../frame/wide.js";
import { toggled, type Layer } from "../state/choices.js";
import { useRoom } from "../state/store.js";
import { useWords } from "../words/words.js";
import { weatherAt } from "./light.js";
import { fill } from "./pieces.js";

/** What the signs mean; each that can be left off the map with a box to put it on or off. */
export function Key({ hidden }: { readonly hidden: number }) {
  const { words } = useWords();
  const { eyes, difference, watching } = useRoom(({ choices }) => choices);
  const { scenario } = useOpened().pack;
  const isRaining = useRoom(({ at }) => weatherAt(scenario, at).startsWith("wet"));
  const believing = eyes.kind !== "truth" && watching === "run";
  const isTruth = !believing && watching === "run";
  const said = words.map.key;
  const { ghosts, key } = useRoom(({ choices }) => choices);
  const choose = useRoom((room) => room.choose);
  const isRoomy = useIsRoomy();
  const isOpen = key === "usual" ? isRoomy : key === "open";
  const fold = () => choose({ key: isOpen === isRoomy ? (isOpen ? "folded" : "open") : "usual" });
  return (
    <div className="key" data-furniture="" role="group" aria-label={said.layers}>
      <button aria-expanded={isOpen} aria-controls="key-entries" onClick={fold}>
        {said.title}
      </button>
      <div id="key-entries" hidden={!isOpen}>
        {!isTruth && <Sign label={said.fresh} d="M2 6h16" />}
        {!isTruth && <Sign label={said.older} d="M2 6h16" dash="4 2.5" />}
        {believing && difference && <Sign label={said.truth} d="M0 6h10M15 2l4 4-4 4-4-4z" accent />}
        {believing && <Entry layer="areas" d="M1 6a9 5 0 1 1 18 0a9 5 0 1 1 -18 0" dash="1.5 2.5" />}
        {isTruth && (
          <>
            <Entry layer="routes" d="M1 6h18" dash="1 4" />
            <Entry layer="attacks" d="M1 6h14M12 2.5l5 3.5-5 3.5" />
            <Entry layer="fights" d="M10 1v10M5 6h10M6.5 2.5l7 7M13.5 2.5l-7 7" />
            <Entry layer="held" d="M5 6a5 5 0 1 1 10 0a5 5 0 1 1 -10 0" />
          </>
        )}
        {watching === "run" && <Entry layer="boundaries" d="M1 6h9M12.5 6h1M16 6h3" />}
        <Entry layer="crossings" d="M4 3h12M4 9h12M4 3L2 1M4 9l-2 2M16 3l2-2M16 9l2 2" />
        <Entry layer="names" d="M3 11L7 1l4 10M4.5 8h5M17 11a3 3 0 1 1 0-5v5" />
        <Entry layer="sky" d="M13 10a5 5 0 1 1-3-9a4 4 0 0 0 3 9z" isRaining={isRaining} />
        {ghosts && watching === "run" && <Sign label={said.ghost} d="M10 1l5 5-5 5-5-5zM15 6h5" dash="3 2" />}
        <span>{said.together}</span>
        {/* its line is kept for it: names stand clear of the key, and how many do not is known only then */}
        <span style={{ visibility: hidden > 0 ? "visible" : "hidden" }}>{words.map.hidden(hidden)}</span>
      </div>
    </div>
  );
}

interface SignProps {
  readonly label: string;
  readonly d: string;
  readonly dash?: string;
  readonly accent?: boolean;
}

const Sign = (props: SignProps) => (
  <span>
    <Drawn {...props} />
    {props.label}
  </span>
);

const Drawn = ({ d, dash, accent }: Omit<SignProps, "label">) => (
  <svg width="20" height="12" aria-hidden="true">
    <path
      d={d}
      fill="none"
      stroke={accent ? "var(--accent)" : "var(--ink)"}
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeDasharray={dash}
    />
  </svg>
);

interface EntryProps extends Omit<SignProps, "label"> {
  readonly layer: Layer;
  readonly isRaining?: boolean;
}

function Entry({ layer, isRaining = false, ...drawn }: EntryProps) {
  const { words } = useWords();
  const without = useRoom(({ choices }) => choices.without);
  const choose = useRoom((room) => room.choose);
  return (
    <label data-layer={layer}>
      <input
        type="checkbox"
        checked={!without.includes(layer)}
        onChange={() => choose({ without: toggled(without, layer) })}
      />
      {isRaining ? <i className="rain" aria-hidden="true" /> : <Drawn {...drawn} />}
      {isRaining ? words.map.key.rain : words.map.key.of[layer]}
    </label>
  );
}

/** Whose data the ground is, as the base map says it. */
export function creditsOf({ basemap }: RoomPack): string {
  const sources = [basemap?.rivers, basemap?.lakes, basemap?.provinces, basemap?.relief].flatMap(
    (part) => part?.source ?? [],
  );
  return [...new Set(sources)].join("; ");
}

/** The same by name and version alone, for the edge of the map. */
export const creditsByName = (credits: string): string =>
  [...new Set(credits.split("; ").map((source) => source.split(",")[0]))].join("; ");

/** Lengths a scale is drawn in, km. */
const ROUND = [1, 2, 5, 10, 20, 50, 100];
const LONGEST = 120;
/** Half as wide as a figure, px. */
const HALF_FIGURE = 2.8;

/** A scale as long as it may be, in two halves. */
export function drawScale(svg: SVGSVGElement, pxPerKm: number, unit: string): void {
  const km = ROUND.findLast((one) => one * pxPerKm <= LONGEST) ?? 1;
  const [from, width] = [10, km * pxPerKm];
  // the figure stands over its mark, the unit after it
  const mark = (share: number, figure: number, unit = "") =>
    `<text x="${from + width * share - String(figure).length * HALF_FIGURE}" y="11" style="font-size:11px">${figure}${unit}</text>`;
  fill(
    svg,
    `${mark(0, 0)}${mark(0.5, km / 2)}${mark(1, km, ` ${unit}`)}<path d="M${from} 15v6h${width}v-6M${from + width / 2} 17v4" fill="none" stroke="var(--ink)" stroke-width="1.2"/>`,
  );
}
