/** A plot as it stands on the page, words and all, as one SVG file with its colours written out. */

/** Properties of what is drawn that come from style sheets. */
const DRAWN = ["fill", "stroke", "stroke-width", "stroke-dasharray", "opacity", "font-size", "font-family"] as const;
const MARGIN = 16;

/** @param plot everything in it is drawn but what carries `data-not-drawn` or is for screen readers */
export function svgOf(plot: HTMLElement): string {
  const box = plot.getBoundingClientRect();
  const [width, height] = [Math.ceil(box.width) + 2 * MARGIN, Math.ceil(plot.scrollHeight) + 2 * MARGIN];
  const move = ({ left, top }: DOMRect) => [left - box.left + MARGIN, top - box.top + plot.scrollTop + MARGIN] as const;
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--panel").trim();
  const parts = [`<rect width="${width}" height="${height}" fill="${ground}"/>`];
  for (const svg of plot.querySelectorAll("svg")) if (isDrawn(svg)) parts.push(pictureOf(svg, move));
  for (const text of textsIn(plot)) parts.push(...linesOf(text, move));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${parts.join("\n")}\n</svg>\n`;
}

export function saveSvg(plot: HTMLElement, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([svgOf(plot)], { type: "image/svg+xml" }));
  link.download = `${name}.svg`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

type Move = (box: DOMRect) => readonly [x: number, y: number];

const isDrawn = (element: Element): boolean => element.closest("[data-not-drawn], .for-readers") === null;

function pictureOf(svg: SVGSVGElement, move: Move): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const box = svg.getBoundingClientRect();
  const [x, y] = move(box);
  const all = [...svg.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, i) => {
    const style = getComputedStyle(all[i]!);
    for (const property of DRAWN) element.setAttribute(property, style.getPropertyValue(property));
    element.removeAttribute("style");
    element.removeAttribute("class");
  });
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
