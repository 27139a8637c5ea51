/** Writing SVG: elements from names and attributes, texts made safe. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** One element. Numbers are written to a tenth of a pixel; attributes left undefined are left out. */
export function element(name: string, attributes: Attributes, content = ""): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escape(value!)}"`)
    .join("");
  return content === "" ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

export const number = (value: number): string => String(Math.round(value * 10) / 10);

export const escape = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[sign]!);

/** What XML cannot hold is left out of a text. */
// eslint-disable-next-line no-control-regex
export const text = (words: string): string =>
  escape(words.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""));
