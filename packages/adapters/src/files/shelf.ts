/** The shelf: where the shipped campaigns, the common assumptions and the base maps stand. */
import { existsSync, readdirSync, statSync } from "node:fs";
import { isAbsolute, join, relative, resolve, sep } from "node:path";
import { isPaperFile } from "@staffride/formats/read";
import { nearest } from "@staffride/formats/suggest";
import { readFolder } from "./folder.js";
import type { FolderReading } from "./folder.js";
import { Refusal } from "./refusal.js";

export interface Shelf {
  /** Folder that holds campaigns/, assumptions/ and data/basemap/. */
  readonly root: string;
  /** Folder the user stands in: paths are shown relative to it. */
  readonly here: string;
}

/** Names of the shipped campaigns, in order. */
export function shippedCampaigns({ root }: Shelf): string[] {
  const campaigns = join(root, "campaigns");
  if (!existsSync(campaigns)) return [];
  return readdirSync(campaigns)
    .filter((name) => !name.startsWith(".") && holdsPapers(join(campaigns, name)))
    .sort();
}

/**
 * The folder a user means: a folder by its path, or a shipped campaign by its name.
 *
 * @throws Refusal naming the shipped ones
 */
export function campaignFolder(shelf: Shelf, named: string): string {
  const path = resolve(shelf.here, named);
  if (isFolder(path)) return path;
  if (existsSync(path)) throw notAFolder(named);

  const shipped = shippedCampaigns(shelf);
  if (shipped.includes(named)) return join(shelf.root, "campaigns", named);
  throw noCampaign(named, shipped);
}

const notAFolder = (named: string): Refusal =>
  new Refusal({
    en: `${named} is a file; a campaign is the folder that holds its papers`,
    zh: `${named} 系文件；战役须为存其各文之文件夹`,
  });

function noCampaign(named: string, shipped: readonly string[]): Refusal {
  const close = nearest(named, shipped);
  const [meant, guess] = close ? [` Did you mean ${close}?`, `是否指 ${close}？`] : ["", ""];
  const [list, all] =
    shipped.length > 0 ? [` Shipped campaigns: ${shipped.join(", ")}.`, `所附战役：${shipped.join("、")}。`] : ["", ""];
  return new Refusal({
    en: `There is no folder and no shipped campaign called ${named}.${meant}${list}`,
    zh: `无名为 ${named} 之文件夹，亦无此所附战役。${guess}${all}`,
  });
}

/** Papers of a campaign folder. */
export function readCampaign(shelf: Shelf, folder: string): FolderReading {
  return readFolder(folder, shown(shelf, folder));
}

/** Papers of the assumptions every campaign starts from. */
export function readDefaults(shelf: Shelf): FolderReading {
  const folder = join(shelf.root, "assumptions");
  return readFolder(folder, shown(shelf, folder));
}

/** A path as the user would type it: relative when it lies below where they stand. */
export function shown({ here }: Pick<Shelf, "here">, path: string): string {
  const way = relative(here, path);
  return way === "" ? "." : way.startsWith(`..${sep}`) || way === ".." || isAbsolute(way) ? path : way;
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const holdsPapers = (folder: string): boolean => isFolder(folder) && readdirSync(folder).some(isPaperFile);
