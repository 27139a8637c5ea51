/** The ground of the scenario: the campaign's papers handed to terrain, and its findings put in their place. */
import type { Campaign } from "@staffride/formats/papers/campaign";
import type { Parameters } from "@staffride/formats/parameters";
import type { Fields, Ground } from "@staffride/formats/scenario";
import type { TerrainPaper } from "@staffride/formats/papers/ground";
import { compileFields, compileGround, objectivesOf } from "@staffride/terrain";
import type { BaseMap, GroundProblem } from "@staffride/terrain";
import { figure } from "./figure.js";
import { complain, warn } from "./work.js";
import type { At, Work } from "./work.js";

/** A campaign that names a base map is handed it. */
export function checkBasemap(work: Work, campaign: Campaign, basemap: BaseMap | undefined): void {
  if (campaign.basemap === undefined || basemap) return;
  const message = `the base map "${campaign.basemap}" was not found`;
  complain(work, ["campaign", 0, "basemap"], { message, expected: "a folder under data/basemap" });
}

/** The ground, with holes in it if there were errors. */
export function layGround(
  work: Work,
  campaign: Campaign,
  parameters: Parameters,
  basemap: BaseMap | undefined,
): Ground {
  const { papers, registers } = work;
  const { ground, problems } = compileGround({
    mesh: campaign.mesh,
    basemap,
    places: papers.places,
    rivers: papers.rivers,
    crossings: papers.crossings,
    roads: papers.roads,
    terrain: wholeTerrain(papers.terrain),
    menPerHour: (crossing) => figure(work, crossing.menPerHour, 0).value,
    sideIndex: (id) => registers.sides.get(id) ?? -1,
    reachKm: parameters.contactReachKm,
    sightKm: parameters.contactSightKm,
  });
  for (const problem of problems) report(work, problem);
  return ground;
}

/** Terrain papers in the order of their files: later bases and overrides win. */
function wholeTerrain(papers: readonly TerrainPaper[]): Omit<TerrainPaper, "format"> {
  return {
    base: papers.at(-1)?.base ?? "flat-mixed",
    relief: papers.flatMap(({ relief }) => relief ?? []),
    lakes: papers.some(({ lakes }) => lakes === true),
    overrides: papers.flatMap(({ overrides }) => overrides ?? []),
  };
}

function report(work: Work, { severity, paper, id, message, hint }: GroundProblem): void {
  const at: At = paper === "campaign" ? ["campaign", 0, "mesh"] : paper === "terrain" ? ["terrain", 0] : [paper, id];
  (severity === "error" ? complain : warn)(work, at, { message, hint });
}

/** Flow fields for a column in fair daylight, one to each objective. */
export function layFields(ground: Ground, parameters: Parameters): Fields {
  return compileFields(ground, objectivesOf(ground), {
    roadKmh: parameters.marchRoadKmh,
    trackKmh: parameters.marchTrackKmh,
    openKmh: parameters.marchOpenKmh,
    roadTerrain: parameters.marchRoadTerrain,
    trackTerrain: parameters.marchTrackTerrain,
    fordMinutes: parameters.marchFordMinutes,
    crossingMinutes: parameters.crossMinimumMinutes,
  });
}
