/** The names of the ground moved to where they now stand: most of them stay where they were laid out. */
import type { Language } from "@staffride/views/language";
import { openLabels } from "@staffride/views/map/labels";
import type { Sheet } from "@staffride/views/map/sheet";
import type { Theme } from "@staffride/views/map/theme";
import type { GroundName } from "./ground-names.js";
import type { Stand } from "./lay-out.js";

/**
 * @param group holds the group of each name
 * @returns how many stand nowhere, though a place of theirs is on the sheet
 */
export function standNames(
  group: SVGGElement,
  names: readonly GroundName[],
  stands: readonly Stand[],
  sheet: Sheet,
  theme: Theme,
  language: Language,
): number {
  const { written } = openLabels(sheet, theme, language);
  for (const element of group.querySelectorAll<SVGGElement>("[data-name]")) {
    const i = Number(element.dataset["name"]);
    const [{ svg, spot }, stand] = [names[i]!, stands[i]];
    const display = stand === undefined ? "none" : "";
    if (element.style.display !== display) element.style.display = display;
    const now = stand === undefined || stand === "as laid out" || spot === undefined ? undefined : stand;
    const where = now === undefined ? "" : `${now.x} ${now.y}`;
    if (stand === undefined || (element.dataset["at"] ?? "") === where) continue;
    element.innerHTML = now === undefined ? svg : written(spot!.style, now);
    element.dataset["at"] = where;
  }
  return stands.filter((stand, i) => stand === undefined && names[i]!.spot !== undefined).length;
}
