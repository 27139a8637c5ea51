/** A plot as it stands on the page, words and all, as one SVG file with its colours written out. */

/** Properties of what is drawn that come from style sheets. */
const DRAWN = [
  ...["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linejoin"],
  ...[
    "stroke-linecap",
    "opacity",
    "paint-order",
    "text-anchor",
    "font-size",
    "font-family",
    "font-weight",
    "font-style",
  ],
] as const;
/** What is there for the hand or for screen readers. */
const NOT_DRAWN = "[data-not-drawn], .for-readers, .catch";
const MARGIN = 16;
const LINE = 18;

export interface Caption {
  /** Title and where it comes from, written below, line by line. */
  readonly told?: string;
  /** Picture of the plot's size that lies under it, as a data address. */
  readonly under?: string;
  /** Token of the colour behind. */
  readonly ground?: "--panel" | "--ground";
}

/** @param plot everything in it is drawn but what carries `data-not-drawn` or is for screen readers */
export function svgOf(plot: HTMLElement | SVGSVGElement, { told, under, ground = "--panel" }: Caption = {}): string {
  const box = plot.getBoundingClientRect();
  const pictures = plot instanceof SVGSVGElement ? [plot] : [...plot.querySelectorAll("svg")].filter(isDrawn);
  const high = plot instanceof SVGSVGElement ? box.height : plot.scrollHeight;
  const lines = told?.split("\n") ?? [];
  const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(high) + 2 * MARGIN + lines.length * LINE];
  const move = ({ left, top }: DOMRect) => [left - box.left + MARGIN, top - box.top + plot.scrollTop + MARGIN] as const;
  const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const parts = [
    `<rect width="${width}" height="${height}" fill="${token(ground)}"/>`,
    ...(under === undefined
      ? []
      : [
          `<image href="${under}" x="${MARGIN}" y="${MARGIN}" width="${box.width}" height="${high}" preserveAspectRatio="none"/>`,
        ]),
    ...pictures.map((svg) => pictureOf(svg, move)),
    ...(plot instanceof SVGSVGElement ? [] : textsIn(plot).flatMap((text) => linesOf(text, move))),
  ];
  const look = `font-family="${escaped(token("--ui"))}" font-size="12" fill="${token("--ink-2")}"`;
  lines.forEach((line, i) => {
    const y = height - MARGIN - (lines.length - 1 - i) * LINE;
    parts.push(`<text x="${MARGIN}" y="${y}" ${look}>${escaped(line)}</text>`);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${parts.join("\n")}\n</svg>\n`;
}

/** @param name of the file, without its ending */
export function saveSvg(plot: HTMLElement | SVGSVGElement, name: string, caption: Caption = {}): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([svgOf(plot, caption)], { type: "image/svg+xml" }));
  link.download = `${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

type Move = (box: DOMRect) => readonly [x: number, y: number];

const isDrawn = (element: Element): boolean => element.closest(NOT_DRAWN) === null;

function pictureOf(svg: SVGSVGElement, move: Move): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const box = svg.getBoundingClientRect();
  const [x, y] = move(box);
  const all = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(all[i]!);
    if (style.display === "none") element.setAttribute("data-not-drawn", "");
    for (const property of DRAWN) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute("style");
    element.removeAttribute("class");
  });
  copy.querySelectorAll(NOT_DRAWN).forEach((one) => one.remove());
  for (const [key, value] of Object.entries({ x, y, width: box.width, height: box.height }))
    copy.setAttribute(key, String(value));
  copy.setAttribute("overflow", "visible");
  return new XMLSerializer().serializeToString(copy);
}

function textsIn(plot: HTMLElement): Text[] {
  const walker = document.createTreeWalker(plot, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const inside = node.parentElement;
    if (inside !== null && inside.closest("svg") === null && isDrawn(inside) && node.textContent!.trim() !== "")
      found.push(node as Text);
  }
  return found;
}

/** The lines into which the page has broken a text. */
function linesOf(text: Text, move: Move): string[] {
  const style = getComputedStyle(text.parentElement!);
  const lines: { words: string; box: DOMRect; right: number }[] = [];
  const range = document.createRange();
  const said = text.textContent!;
  for (let i = 0; i < said.length; i++) {
    range.setStart(text, i);
    range.setEnd(text, i + 1);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (box.width === 0 && said[i]!.trim() === "") continue;
    if (line === undefined || Math.abs(box.top - line.box.top) > box.height / 2)
      lines.push({ words: said[i]!, box, right: box.right });
    else {
      line.words += said[i]!;
      if (said[i]!.trim() !== "") line.right = box.right;
    }
  }
  return lines.map(({ words, box, right }) => {
    const [x, y] = move(box);
    const look = `font-family="${escaped(style.fontFamily)}" font-size="${style.fontSize}" font-weight="${style.fontWeight}" fill="${style.color}"`;
    // as long as here, where the reader has other fonts
    const length = `textLength="${(right - box.left).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`;
    return `<text x="${x.toFixed(1)}" y="${(y + box.height * 0.78).toFixed(1)}" ${length} ${look}>${escaped(words.trimEnd())}</text>`;
  });
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
