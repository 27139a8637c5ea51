/**
 * Towns and crossings to be chosen on the map: by a click, or from the keyboard, where all of them are one stop and the arrows go
 * from one to the next.
 */
import type { Selection, SelectionKind } from "../state/choices.js";

export interface Spot {
  readonly kind: Extract<SelectionKind, "place" | "crossing">;
  readonly id: string;
  readonly name: string;
}

/** A mark that can be chosen, as SVG; `at` its middle. */
export const spotMark = ({ kind, id, name }: Spot, [x, y]: readonly [number, number], mark: string): string =>
  `<g class="spot" role="button" tabindex="-1" data-spot="${kind}:${id}" aria-label="${escaped(name)}">${mark}` +
  `<circle class="ring catch" cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="10"/></g>`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

export interface Spots {
  /** Show these instead. */
  show(svg: string): void;
  /** Mark the chosen one. */
  choose(selection: Selection | undefined): void;
  /** Heed nobody any more. */
  close(): void;
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function openSpots(group: SVGGElement, onChosen: (selection: Selection) => void): Spots {
  const heeding = new AbortController();
  const { signal } = heeding;
  const all = () => [...group.querySelectorAll<SVGGElement>(".spot")];
  const spotOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGGElement>(".spot") : null;
  const act = (spot: SVGGElement) => {
    const [kind, id] = spot.dataset["spot"]!.split(":") as [Spot["kind"], string];
    onChosen({ kind, id });
  };
  /** The one stop. */
  const stopAt = (spot: SVGGElement | undefined) => {
    for (const one of all()) one.setAttribute("tabindex", one === spot ? "0" : "-1");
  };
  group.addEventListener(
    "click",
    ({ target }) => {
      const spot = spotOf(target);
      if (spot !== null) act(spot);
    },
    { signal },
  );
  group.addEventListener(
    "keydown",
    (event) => {
      const spot = spotOf(event.target);
      if (spot === null || event.ctrlKey || event.metaKey || event.altKey) return;
      const spots = all();
      const { key } = event;
      const to =
        key === "Home" ? 0 : key === "End" ? spots.length - 1 : spots.indexOf(spot) + (STEPS[key] ?? Number.NaN);
      if (key === "Enter" || key === " ") act(spot);
      else if (Number.isNaN(to)) return;
      else {
        const next = spots[(to + spots.length) % spots.length]!;
        stopAt(next);
        next.focus();
      }
      event.preventDefault();
      event.stopPropagation();
    },
    { signal },
  );
  return {
    close: () => heeding.abort(),
    show(svg) {
      const focused = spotOf(document.activeElement)?.dataset["spot"];
      const stop = all().find((one) => one.getAttribute("tabindex") === "0")?.dataset["spot"];
      group.innerHTML = svg;
      const spots = all();
      stopAt(spots.find((one) => one.dataset["spot"] === stop) ?? spots[0]);
      if (focused !== undefined) spots.find((one) => one.dataset["spot"] === focused)?.focus();
    },
    choose(selection) {
      const chosen = selection && `${selection.kind}:${selection.id}`;
      for (const one of all()) one.setAttribute("aria-pressed", String(one.dataset["spot"] === chosen));
    },
  };
}
