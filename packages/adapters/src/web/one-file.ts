/**
 * The page and one campaign's room in a single HTML file that opens from a disk: nothing in it is fetched from anywhere, and its
 * own policy forbids it.
 *
 * Scripts and the room lie in it folded (gzip, base64); its first script unfolds them, and the page begins. Of the fonts it has
 * the slices that hold a character it may show.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { fontsFor } from "./fonts.js";

export interface Enclosed {
  /** Folder of the built page. */
  readonly folder: string;
  readonly title: string;
  /** A packed room (formats/packing). */
  readonly room: Uint8Array;
}

/** Built beside the page, for files like these. */
export const ALONE = join("alone", "alone.js");
const MAP_WORKER = /^maplibre-gl-worker-.*\.js$/;

const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  // the map library makes its worker from a data: address where the page comes from a disk
  "worker-src blob: data:",
  "style-src 'unsafe-inline'",
  "img-src data: blob:",
  "font-src data:",
  "connect-src data: blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Plain enough to say on an old browser why it cannot. */
const UNFOLD = `
const unfold = async (id) => {
  const folded = Uint8Array.from(atob(document.getElementById(id).textContent), (letter) => letter.charCodeAt(0));
  const stream = new Blob([folded]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
};
const addressOf = async (id) => URL.createObjectURL(new Blob([await unfold(id)], { type: "text/javascript" }));
try {
  const [page, mapWorker, room] = await Promise.all([addressOf("page"), addressOf("map-worker"), unfold("enclosed-room")]);
  globalThis.enclosed = { mapWorker, room };
  await import(page);
} catch (thrown) {
  document.getElementById("room").textContent =
    "This browser cannot open the file; a newer one will. 此浏览器不能打开本文件，请用较新者。 (" + thrown + ")";
}`;

/** The whole file. Same page, same room: same text. */
export function oneFile({ folder, title, room }: Enclosed): string {
  const assets = join(folder, "assets");
  const named = readdirSync(assets).sort();
  const read = (name: string) => readFileSync(join(assets, name), "utf8");
  const page = readFileSync(join(folder, ALONE), "utf8");
  const mapWorker = named.filter((name) => MAP_WORKER.test(name)).map(read);
  const styles = named.filter((name) => name.endsWith(".css")).map(read);
  const head = [
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}" />`,
    `<style>${fontsFor(styles.join("\n"), characters(page, room), (name) => readFileSync(join(assets, name)))}</style>`,
  ];
  const parts = [
    folded("page", Buffer.from(page)),
    folded("map-worker", Buffer.from(mapWorker.join("\n"))),
    folded("enclosed-room", room),
    `<script type="module">${UNFOLD}\n</script>`,
  ];
  return frameOf(readFileSync(join(folder, "index.html"), "utf8"))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(title)}</title>`)
    .replace("</head>", () => `${head.join("\n")}\n</head>`)
    .replace("</body>", () => `${parts.join("\n")}\n</body>`);
}

/** The page's frame without what it would fetch. */
const frameOf = (page: string): string =>
  page
    .replace(/<script\b[^>]*\bsrc=[^>]*><\/script>\s*/g, "")
    .replace(/<link\b[^>]*\brel="(?:stylesheet|modulepreload)"[^>]*>\s*/g, "");

const folded = (id: string, bytes: Uint8Array): string =>
  `<script type="text/plain" id="${id}">${gzipSync(bytes, { level: 9 }).toString("base64")}</script>`;

/** Everything that might be shown: whatever stands in the script and in the texts of the room. Code points. */
const characters = (script: string, room: Uint8Array): Set<number> =>
  new Set([...script, ...new TextDecoder().decode(room)].map((letter) => letter.codePointAt(0)!));

const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
