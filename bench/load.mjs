/** A shipped campaign, compiled as the command line does it; throws with the problems if it does not compile. */
import { fileURLToPath } from "node:url";
import { campaignFolder, readBasemap, readCampaign, readDefaults } from "@staffride/adapters/files/index";
import { readPapers } from "@staffride/formats/read";
import { problemText } from "@staffride/formats/problem";
import { compile } from "@staffride/scenario";

const root = fileURLToPath(new URL("..", import.meta.url));
const shelf = { root, here: root };

export function load(name, variant) {
  const folder = campaignFolder(shelf, name);
  const reading = readCampaign(shelf, folder);
  const { papers, problems } = readPapers(reading.files);
  const defaults = readPapers(readDefaults(shelf).files);
  const named = papers.campaign?.basemap;
  const basemap = named === undefined ? undefined : readBasemap(shelf, named);
  const compiled = compile(papers, { defaults: defaults.papers, basemap: basemap?.basemap, variant });
  const all = [
    ...reading.problems,
    ...problems,
    ...defaults.problems,
    ...(basemap?.problems ?? []),
    ...compiled.problems,
  ];
  const errors = all.filter(({ severity }) => severity === "error");
  if (compiled.scenario === undefined || errors.length > 0) throw new Error(errors.map(problemText).join("\n"));
  return compiled.scenario;
}
