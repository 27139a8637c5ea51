/**
 * Who may import whom. Papers flow one way: sources -> record -> scenario -> kernel -> trace -> views; a stage reads
 * the papers it is handed and never reaches back up the line. Each rule says why it stands and what to do instead.
 *
 * `npm test` runs these and prints the comment of a broken rule; tools/checks/dependencies.test.mjs breaks each on purpose.
 */
/** Tests, and what only tests use. */
const TESTS = "\\.test\\.ts$|/testing/";
const OURS = "^(packages|apps)/";

/** A package may import, of ours, only the named ones (and itself). */
const importsOnly = (name, allowed, comment) => ({
  name: `${name}-imports-${allowed.length > 0 ? allowed.join("-and-") : "nothing-of-ours"}`,
  severity: "error",
  comment,
  from: { path: `^packages/${name}/src/` },
  to: { path: OURS, pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
});

module.exports = {
  forbidden: [
    importsOnly(
      "formats",
      [],
      "The papers are what all packages share, so they can rest on none of them. Move what you need into formats, or do the work in the package that reads the paper.",
    ),
    importsOnly(
      "terrain",
      ["formats"],
      "Terrain is pure geometry: it knows hexes and rivers, not campaigns or runs. Pass in what it needs as arguments or as a paper of formats.",
    ),
    importsOnly(
      "record",
      ["formats"],
      "The record says what sources claim and must not lean on what a simulation makes of it. A paper both need belongs in formats.",
    ),
    importsOnly(
      "scenario",
      ["formats", "terrain"],
      "Compiling a campaign needs its papers and its ground, nothing further down the line. If the kernel needs more, add it to the compiled scenario in formats.",
    ),
    importsOnly(
      "kernel",
      ["formats"],
      "The kernel reads a compiled scenario and orders, both papers of formats. Compile before (scenario), decide outside (doctrine), show afterwards (views).",
    ),
    importsOnly(
      "doctrine",
      ["formats"],
      "A headquarters knows only what is on its desk. Importing anything that knows what is so would let it see through walls: ask for another column of the desk in formats.",
    ),
    importsOnly(
      "views",
      ["formats"],
      "A view shows papers. If it wants something of the kernel, the trace lacks a line: add the line to formats/trace and write it in the kernel.",
    ),
    importsOnly(
      "experiment",
      ["formats", "kernel", "doctrine"],
      "Ensembles drive the kernel and a doctrine and know no particular engine. Declare a port here and fill it in adapters; read and compile campaigns in the app.",
    ),
    importsOnly(
      "umpire",
      ["formats", "kernel", "doctrine"],
      "Double-blind play drives the kernel and a doctrine and knows no particular engine. Declare a port here and fill it in adapters.",
    ),
    importsOnly(
      "adapters",
      ["formats", "experiment", "umpire"],
      "An adapter fills a port (of experiment or umpire) with an outside engine. What the engine should run comes through the port; the app hands it in.",
    ),
    {
      name: "adapters-apart",
      severity: "error",
      comment:
        "One adapter must be replaceable without another. What two of them share belongs in the port's package or in formats; an app may combine them.",
      from: { path: "^packages/adapters/src/([^/]+)/" },
      to: { path: "^packages/adapters/(src|dist)/", pathNot: "^packages/adapters/(src|dist)/$1/" },
    },
    {
      name: "apps-are-ends",
      severity: "error",
      comment:
        "Apps wire packages together and nothing else, so nothing may rest on one. Move the code you want into the package of its concept.",
      from: { path: "^packages/|^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "own-index",
      severity: "error",
      comment:
        "index.ts is the hand-kept list of public names for other packages. Inside a package import the file that holds the name.",
      from: { path: "^(packages|apps)/([^/]+)/src/", pathNot: "^(packages|apps)/[^/]+/src/index\\.ts$" },
      to: { path: "^$1/$2/(src|dist)/index\\.[jt]s$" },
    },
    {
      name: "pure-no-node",
      severity: "error",
      comment:
        "No files, clock, network or process here: the same papers must give the same answer everywhere, also in a browser. Take what you need as an argument; reading and writing is for adapters and apps.",
      from: { path: "^packages/(formats|terrain|record|scenario|kernel|doctrine|views)/src/", pathNot: TESTS },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "kernel-no-libraries",
      severity: "error",
      comment:
        "A run must give the same bits on every engine and in every year. A library's next version would change traces: write the few lines needed here, tested, with their source.",
      from: { path: "^packages/(kernel|doctrine)/src/|^packages/formats/src/exact\\.ts$", pathNot: TESTS },
      to: { dependencyTypes: ["npm", "npm-dev", "npm-optional", "npm-peer", "npm-no-pkg", "npm-unknown"] },
    },
    {
      name: "testing-stays-in-tests",
      severity: "error",
      comment:
        "Files under testing/ may cut corners and use libraries for tests alone. What the product needs belongs in a file of its own beside them.",
      from: { path: OURS, pathNot: TESTS },
      to: { path: "/testing/" },
    },
    {
      name: "experimental-stays-out",
      severity: "error",
      comment:
        "Doubtful things live under experimental/ until they graduate or go; nothing stable may rest on them. Move the file out first, with its tests and its rule.",
      from: { pathNot: "/experimental/" },
      to: { path: "/experimental/" },
    },
    {
      name: "no-circles",
      severity: "error",
      comment:
        "Two files that need each other hold one concept, or a third that both should import. Join them or name the third.",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "declared-libraries",
      severity: "error",
      comment:
        "The library is not in this package's package.json: it works by accident of another package's install. Add it at an exact version: npm i -E -w packages/NAME LIBRARY@VERSION.",
      from: { path: OURS, pathNot: TESTS },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "npm-dev"], pathNot: "^node_modules/@types/" },
    },
    {
      name: "resolvable",
      severity: "error",
      comment:
        "The import leads nowhere. Relative imports end in .js and name a file that exists; @staffride/NAME is a package or a file of it; the rest must be installed.",
      from: { path: OURS },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: ["node_modules", "/dist/"] },
    exclude: { path: ["/dist/.*\\.map$"] },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["source", "import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".cjs", ".json"],
    },
  },
};
