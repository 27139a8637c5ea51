/** What the map writes and draws can be told from what it stands on (WCAG 2 contrast; 4.5 for text, 3 for lines). */
import assert from "node:assert/strict";
import { test } from "node:test";
import { THEMES } from "./theme.js";
import type { Theme } from "./theme.js";

for (const [name, theme] of Object.entries(THEMES) as [string, Theme][]) {
  test(`${name}: texts stand at 4.5 to 1 or better on the halo they carry`, () => {
    for (const key of ["ink", "ink2", "ink3", "waterInk"] as const) {
      assert.ok(contrast(theme[key], theme.halo) >= 4.5, `${key} ${contrast(theme[key], theme.halo)}`);
    }
    for (const side of [theme.madder, theme.indigo]) assert.ok(contrast(side.line, theme.halo) >= 4.5);
    for (const key of ["ink", "ink2"] as const) assert.ok(contrast(theme[key], theme.panel) >= 4.5, key);
  });

  test(`${name}: the lines of symbols stand at 3 to 1 or better on their fill and on every step of the relief`, () => {
    for (const { line, fill } of [theme.madder, theme.indigo]) {
      for (const under of [fill, theme.land, ...theme.relief, theme.water]) {
        assert.ok(contrast(line, under) >= 3, `${line} on ${under}: ${contrast(line, under)}`);
      }
    }
  });
}

/** A colour laid over another with so much opacity. */
function over(top: string, under: string, opacity: number): string {
  const part = (hex: string, at: number) => parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(top, at) * opacity + part(under, at) * (1 - opacity)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

test("night: roads and tracks, thin as they are drawn, stand at 3 to 1 on the lowland", () => {
  const { road, land } = THEMES.night;
  for (const opacity of [0.55, 0.75]) assert.ok(contrast(over(road, land, opacity), land) >= 3, String(opacity));
});

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
