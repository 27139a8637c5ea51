/**
 * The map's inks and papers: a staff map by day and under a desk lamp. Values and their measured contrast are those of
 * the map room's design tokens; every text stands at 4.5 to 1 or better on what lies under it, every line at 3 to 1.
 */

export interface Ink {
  /** Lines, icons and names of a side. */
  readonly line: string;
  /** Fill of its symbols. */
  readonly fill: string;
  /** Routes it has marched. */
  readonly mid: string;
}

export interface Theme {
  /** Around the map. */
  readonly ground: string;
  readonly panel: string;
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly rule: string;
  readonly ruleStrong: string;
  /** Lowland, then six steps upward. */
  readonly land: string;
  readonly relief: readonly string[];
  /** The lit and the shaded edge of each step. */
  readonly lit: string;
  readonly shade: string;
  /** Woods, and wet fields: what covers the ground where no relief is drawn. */
  readonly wood: string;
  readonly wet: string;
  readonly water: string;
  readonly waterEdge: string;
  readonly waterInk: string;
  readonly border: string;
  readonly road: string;
  /** Under every label. */
  readonly halo: string;
  readonly madder: Ink;
  readonly indigo: Ink;
}

export const THEMES = {
  paper: {
    ground: "#f3efe6",
    panel: "#faf8f3",
    ink: "#22252a",
    ink2: "#55575a",
    ink3: "#6d6c67",
    rule: "#d8d2c4",
    ruleStrong: "#8d8677",
    land: "#f1ede3",
    relief: ["#ece7da", "#e7e0d0", "#e1d9c7", "#dbd2be", "#d4cab5", "#ccc2ab"],
    lit: "#fffdf6",
    shade: "#b9ad94",
    wood: "#93a57c",
    wet: "#9db2b6",
    water: "#bccbcd",
    waterEdge: "#9db2b6",
    waterInk: "#47666e",
    border: "#a39a86",
    road: "#a3947a",
    halo: "#f6f2e9",
    madder: { line: "#a2371f", fill: "#efc3b3", mid: "#cf7f68" },
    indigo: { line: "#1d4670", fill: "#e3ebf2", mid: "#6f8fb0" },
  },
  night: {
    ground: "#15181b",
    panel: "#1b1f23",
    ink: "#ece7dc",
    ink2: "#b4b1a8",
    ink3: "#96958e",
    rule: "#31373d",
    ruleStrong: "#6a747e",
    land: "#1a1d20",
    relief: ["#1f2224", "#242728", "#2a2c2c", "#303130", "#373734", "#3e3d39"],
    lit: "#46453f",
    shade: "#101214",
    wood: "#4d5b3f",
    wet: "#3b525b",
    water: "#27383f",
    waterEdge: "#3b525b",
    waterInk: "#8fb0b9",
    border: "#5d5a51",
    road: "#b5aa90",
    halo: "#171a1d",
    madder: { line: "#f0977c", fill: "#6e3526", mid: "#b9634b" },
    indigo: { line: "#93bce4", fill: "#1b2d3f", mid: "#5f86ad" },
  },
} as const satisfies Readonly<Record<string, Theme>>;

export type ThemeName = keyof typeof THEMES;
export const THEME_NAMES = Object.keys(THEMES) as ThemeName[];

/** Names of places and waters; titles. */
export const SERIF = `'Source Serif 4', 'Noto Serif', 'Noto Serif CJK SC', 'Noto Serif SC', 'Songti SC', Georgia, serif`;
/** Names of troops, figures, the key. */
export const SANS = `'Source Sans 3', 'Noto Sans', 'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Helvetica Neue', Arial, sans-serif`;
