/** Of a style sheet's fonts, the slices that hold a character one needs, put into the sheet itself. */

const FACE = /@font-face\s*\{[^}]*\}/g;

/**
 * Families that are left out, and which stands in for each. Chinese titles are set in the face of the Chinese text: the slices of
 * a second face would weigh as much as all the rest of a file.
 */
const STANDS_IN: Readonly<Record<string, string>> = { "Noto Serif SC Variable": "Noto Sans SC Variable" };

/**
 * @param sheet      CSS with faces whose files lie beside it
 * @param needed     code points
 * @param readFont   a font file by its name
 */
export function fontsFor(sheet: string, needed: ReadonlySet<number>, readFont: (name: string) => Buffer): string {
  const codes = [...needed];
  const enclose = (face: string) =>
    familyOf(face) in STANDS_IN || !codes.some(inRange(face)) ? "" : withFile(face, readFont);
  const faces = (sheet.match(FACE) ?? []).map(enclose);
  const rest = Object.entries(STANDS_IN).reduce(
    (text, [family, other]) => text.replaceAll(family, other),
    sheet.replace(FACE, ""),
  );
  return `${faces.join("")}\n${rest}`;
}

const familyOf = (face: string): string => /font-family:\s*["']?([^;"']+)/.exec(face)?.[1]?.trim() ?? "";

/** Its first file, as part of the sheet. */
const withFile = (face: string, readFont: (name: string) => Buffer): string =>
  face.replace(/src:[^;}]*/, (sources) => {
    const name = /url\(["']?\.?\/?([^)"']+)/.exec(sources)?.[1];
    if (name === undefined) return sources;
    return `src:url(data:font/woff2;base64,${readFont(name).toString("base64")}) format("woff2")`;
  });

/** Does a face have the character? One that names no range has all. */
function inRange(face: string): (code: number) => boolean {
  const ranges = /unicode-range:\s*([^;}]+)/.exec(face)?.[1];
  if (ranges === undefined) return () => true;
  const spans = ranges.split(",").flatMap((range): (readonly [number, number])[] => {
    const [, low, high] = /U\+([0-9a-f?]+)(?:-([0-9a-f]+))?/i.exec(range) ?? [];
    if (low === undefined) return [];
    const last = high ?? low.replaceAll("?", "f");
    return [[parseInt(low.replaceAll("?", "0"), 16), parseInt(last, 16)]];
  });
  return (code) => spans.some(([first, last]) => code >= first && code <= last);
}
