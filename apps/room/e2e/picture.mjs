/**
 * Pictures of the page that are kept, and what has changed since. A kept picture is half as wide and high and of few shades (a
 * quarter of the bytes); a new one is made as small, not as coarse, before the two are held together: where a shade is near the
 * edge of two, a breath of difference must not become a step.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import pixelmatch from "pixelmatch";
import { PNG } from "pngjs";
import { file } from "./room.mjs";

/** Kept, and where what has changed is laid. */
const KEPT = file("pictures");
const CHANGED = file("..", "..", "..", ".cache", "pictures");

/** Steps between shades: 16 of each colour. */
const STEP = 17;
/**
 * A difference of colour (YIQ, 0 to 1) that counts. Rounding to a shade makes one of 0.033 at most, which leaves two of 256 steps
 * of grey for the machine. Of another browser's picture only coarser ones count.
 */
const VISIBLE = { same: 0.04, other: 0.1 };

/**
 * @param shot  a screenshot, PNG
 * @param limit picture elements that may differ, of a picture of half the size
 * @param drawn by the "same" browser as what is kept, or by an "other"
 * @returns undefined if it is the kept picture, or has been kept (STAFFRIDE_PICTURES=write); else what is wrong, in words
 */
export function changed(name, shot, limit, drawn) {
  const now = small(PNG.sync.read(shot));
  const kept = join(KEPT, `${name}.png`);
  if (process.env.STAFFRIDE_PICTURES === "write") return void write(kept, coarse(now));
  if (!existsSync(kept)) return `${kept} is missing: STAFFRIDE_PICTURES=write keeps one`;
  const { count, difference } = compare(PNG.sync.read(readFileSync(kept)), now, VISIBLE[drawn]);
  if (process.env.STAFFRIDE_PICTURES === "tell") console.error(`${name}: ${count} differ`);
  if (count <= limit) return undefined;
  write(join(CHANGED, `${name}.png`), now);
  write(join(CHANGED, `${name}-difference.png`), difference);
  return (
    `${name}: ${count} picture elements differ from what is kept, ${limit} may. ` +
    `The new picture and the difference are in ${CHANGED}; if they are as meant, STAFFRIDE_PICTURES=write keeps them`
  );
}

/** Are the kept pictures of this version of the browser? Pictures that are kept now are. */
export function drawnBy(version) {
  const [major] = version.split(".");
  const path = join(KEPT, "chromium.txt");
  if (process.env.STAFFRIDE_PICTURES === "write") writeFileSync(path, `${major}\n`);
  return existsSync(path) && readFileSync(path, "utf8").trim() === major;
}

/** How many elements of two pictures differ, and where: in red upon the second. Of another size: all. */
function compare(kept, now, threshold) {
  const { width, height } = now;
  if (kept.width !== width || kept.height !== height) return { count: width * height, difference: now };
  const difference = new PNG({ width, height });
  const count = pixelmatch(kept.data, now.data, difference.data, width, height, {
    threshold,
    includeAA: true,
  });
  return { count, difference };
}

/** Four elements become one, of their mean. */
function small({ width: wide, data }) {
  const [width, height] = [wide >> 1, (data.length / 4 / wide) >> 1];
  const picture = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let c = 0; c < 4; c++) {
        const at = 4 * (2 * y * wide + 2 * x) + c;
        const mean = (data[at] + data[at + 4] + data[at + 4 * wide] + data[at + 4 * wide + 4]) / 4;
        picture.data[4 * (y * width + x) + c] = Math.round(mean);
      }
  return picture;
}

/** Every colour becomes the nearest of its shades. */
function coarse({ width, height, data }) {
  const picture = new PNG({ width, height });
  picture.data.set(data.map((value) => Math.round(value / STEP) * STEP));
  return picture;
}

function write(path, picture) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, PNG.sync.write(picture, { colorType: 2, deflateLevel: 9 }));
}
