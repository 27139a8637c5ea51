/** Papers of a campaign as they lie in the repository, for tests, and the bare ground they need. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { minutesSince } from "@staffride/formats/moment";
import type { Papers } from "@staffride/formats/papers/collection";
import { readPapers } from "@staffride/formats/read";
import type { Scenario } from "@staffride/formats/scenario";

const root = join(import.meta.dirname, "../../../../campaigns");

/** The papers of a shipped campaign; of the toy without its small cases. */
export function campaign(name: string): Papers {
  const folder = join(root, name);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".yaml") && !file.startsWith("cases"),
  );
  return readPapers(new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]))).papers;
}

/** Three cells in a row from west to east, the first of the papers' rivers between all of them. */
export function bareScenario({ campaign, rivers }: Papers): Scenario {
  const { start, end } = campaign!;
  return {
    start,
    length: minutesSince(start, end),
    names: { rivers },
    ground: {
      nCell: 3,
      lon: Float64Array.of(112, 112.1, 112.2),
      lat: Float64Array.of(29.5, 29.5, 29.5),
      edgeStart: Int32Array.of(0, 1, 3, 4),
      edgeTo: Int32Array.of(1, 0, 2, 1),
      edgeRiver: Int16Array.of(0, 0, 0, 0),
    },
  } as unknown as Scenario;
}
