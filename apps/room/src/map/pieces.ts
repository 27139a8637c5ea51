/** Pieces of an SVG that are drawn again and again: only what differs is written, for whatever is written is laid out anew. */

const SVG = "http://www.w3.org/2000/svg";

export function append<K extends keyof SVGElementTagNameMap>(
  parent: Element,
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag);
  set(made, attributes);
  parent.append(made);
  return made;
}

export function set(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const name in attributes) {
    const value = attributes[name]!;
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
}

/** All that is within an element, which nobody else writes to. */
export function fill(element: Element, markup: string): void {
  if (filled.get(element) === markup) return;
  element.innerHTML = markup;
  filled.set(element, markup);
}
const filled = new WeakMap<Element, string>();
