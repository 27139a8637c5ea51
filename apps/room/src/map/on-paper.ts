/**
 * The map on paper. A browser prints what is drawn by a graphics library as nothing, and everything else in the measure of the
 * screen: so the ground becomes a still picture before it prints, and what lies over it a picture of the same measure.
 */
import type { Sheet } from "@staffride/views/map/sheet";

interface Laid {
  readonly sheet: Sheet;
  /** The ground, drawn for paper. */
  readonly ground: HTMLCanvasElement;
}

/**
 * Lay the map out for paper whenever the page is printed, and back afterwards.
 *
 * @param frame  of the map @param troops the drawing over the ground
 * @param layOut draw everything for paper; undefined where there is no map
 * @returns whether it is laid out for paper; and what ends it
 */
export function whenPrinted(
  frame: HTMLElement,
  troops: SVGSVGElement,
  layOut: () => Laid | undefined,
  layBack: () => void,
): { isOn(): boolean; end(): void } {
  let ground: HTMLCanvasElement | undefined;
  const end = () => {
    if (ground === undefined) return;
    ground.remove();
    ground = undefined;
    troops.removeAttribute("viewBox");
    layBack();
  };
  const begin = () => {
    end();
    const laid = layOut();
    if (laid === undefined) return;
    const { width, height } = laid.sheet;
    ground = laid.ground;
    ground.className = "printed-ground";
    ground.ariaHidden = "true";
    frame.prepend(ground);
    troops.setAttribute("viewBox", `0 0 ${width} ${height}`);
    // how wide it is for its height, and how many pixels of the screen
    frame.style.setProperty("--shape", String(width / height));
    frame.style.setProperty("--wide", String(width));
  };
  window.addEventListener("beforeprint", begin);
  window.addEventListener("afterprint", end);
  return {
    isOn: () => ground !== undefined,
    end() {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
      ground?.remove();
    },
  };
}
