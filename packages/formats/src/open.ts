/** Opening one paper: its format line picks the schema, an older version is brought up to date, the schema checks it. */
import { sheetProblems, show } from "./issues.js";
import { locate } from "./locate.js";
import { PAPERS } from "./papers/index.js";
import type { Paper, PaperKind } from "./papers/index.js";
import { error, isError } from "./problem.js";
import type { Problem } from "./problem.js";
import { readSheet } from "./sheet.js";
import type { Sheet } from "./sheet.js";
import { didYouMean } from "./suggest.js";
import { upgrade } from "./upgrade.js";

/** One paper in its present version, valid. */
export interface OpenPaper<K extends PaperKind = PaperKind> {
  readonly kind: K;
  readonly sheet: Sheet;
  readonly document: Paper<K>;
}

/** Read one file as the paper its format line says it is. */
export function openPaper(
  file: string,
  content: string | Uint8Array,
): { paper?: OpenPaper; problems: readonly Problem[] } {
  const { sheet, content: document, problems } = readSheet(file, content);
  if (!sheet || problems.some(isError)) return { problems };
  const heading = readHeading(sheet, document);
  if ("problem" in heading) return { problems: [...problems, heading.problem] };

  const { kind, version } = heading;
  const present = version === PAPERS[kind].version ? document : upgrade(kind, version, document);
  const { schema } = PAPERS[kind];
  const result = schema.safeParse(present);
  if (!result.success) {
    return { problems: [...problems, ...sheetProblems(sheet, schema, present, result.error.issues)] };
  }
  return { paper: { kind, sheet, document: result.data }, problems };
}

type Heading = { readonly kind: PaperKind; readonly version: number } | { readonly problem: Problem };

/** Kind and version from the format line. */
function readHeading(sheet: Sheet, document: unknown): Heading {
  const { format } = document as { format?: unknown };
  const at = locate(sheet, ["format"]);
  const kinds = Object.keys(PAPERS);
  if (format === undefined) {
    const expected = "a first line such as format: staffride/places@1";
    return {
      problem: error(at, { message: "the format line is missing", expected, hint: `kinds: ${kinds.join(", ")}` }),
    };
  }
  const [, kind, digits] = /^staffride\/([a-z-]+)@(\d{1,6})$/.exec(String(format)) ?? [];
  if (kind === undefined || digits === undefined) {
    return { problem: error(at, { message: `format is ${show(format)}`, expected: "staffride/KIND@VERSION" }) };
  }
  if (!isKind(kind)) {
    const hint = didYouMean(kind, kinds);
    return {
      problem: error(at, { message: `there is no paper of the kind "${kind}"`, expected: kinds.join(", "), hint }),
    };
  }
  const version = Number(digits);
  const present = PAPERS[kind].version;
  if (version > present) {
    const message = `this paper is of version ${version}, newer than this program knows`;
    return { problem: error(at, { message, expected: `${kind}@${present} or older`, hint: "use a newer Staffride" }) };
  }
  if (upgrade(kind, version, {}) === undefined) {
    return { problem: error(at, { message: `there was no ${kind}@${version}`, expected: `${kind}@${present}` }) };
  }
  return { kind, version };
}

const isKind = (kind: string): kind is PaperKind => Object.hasOwn(PAPERS, kind);
