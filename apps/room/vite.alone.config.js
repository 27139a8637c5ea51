/** The script of a page that stands in a file of its own: one piece, without styles and fonts, which come from the page's bundle. */
import { defineConfig } from "vite";
import { NO_EVAL } from "./vite.config.js";

/** The map's worker is in the file and has an address once unfolded; workers that fight and styles are left out. */
const enclosed = {
  name: "enclosed",
  enforce: "pre",
  resolveId: (id) => (/\.css$/.test(id) ? "\0nothing" : /\?worker&url$/.test(id) ? "\0map-worker" : undefined),
  load: (id) =>
    id === "\0nothing" ? "" : id === "\0map-worker" ? "export default globalThis.enclosed.mapWorker;" : undefined,
};

export default defineConfig({
  plugins: [enclosed],
  build: {
    outDir: "page/alone",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 4000,
    modulePreload: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: "dist/alone.js",
      output: { banner: NO_EVAL, codeSplitting: false, entryFileNames: "alone.js" },
    },
  },
  logLevel: "warn",
});
