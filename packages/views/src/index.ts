/** Public names of the views: papers in, text and pictures out. */
export { LANGUAGES, nameIn, textIn } from "./language.js";
export type { Language } from "./language.js";
export { plain } from "./palette.js";
export type { Palette } from "./palette.js";
export { count, decimal, duration } from "./figures.js";
export { chronicle, chronicleText } from "./chronicle/chronicle.js";
export type { ChronicleDay } from "./chronicle/chronicle.js";
export { ablationText } from "./report/ablation.js";
export type { AblationPaper } from "./report/ablation.js";
export { reportText } from "./report/report.js";
export type { Compared } from "./report/report.js";
export { positionAt } from "./map/position.js";
export type { Position } from "./map/position.js";
export { mapSvg } from "./map/map.js";
export type { MapPicture } from "./map/map.js";
export type { MapView } from "./map/canvas.js";
export { THEME_NAMES } from "./map/theme.js";
export type { ThemeName } from "./map/theme.js";
