/** The page is bundled from what the compiler wrote, so that tests and page run the same code. */
import { defineConfig } from "vite";

/** The page may not make code of texts, and zod, which would try, is told so before it asks the browser, which would report it. */
export const NO_EVAL = "(globalThis.__zod_globalConfig ??= {}).jitless = true;";

export default defineConfig({
  base: "./",
  worker: { format: "es" },
  build: {
    outDir: "page",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false }, output: { banner: NO_EVAL } },
  },
  logLevel: "warn",
});
