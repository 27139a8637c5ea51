/** What the help says of the program, its commands, and what may stand behind them. */
import type { Spoken } from "./spoken.js";

export const PROGRAM = {
  about: {
    en: "A workbench to record, replay and refight a historical campaign.",
    zh: "录史、复演、重演战役之工作台。",
  },
  more: { en: "(staffride help COMMAND tells more)", zh: "（详见 staffride help 命令）" },
  help: { en: "tell about the program or the command", zh: "说明本程序或该命令" },
  version: { en: "tell the version", zh: "版本" },
  language: {
    en: "language of all that is said; if not given that of STAFFRIDE_LANG, else the system's",
    zh: "所用语言；未给出则依 STAFFRIDE_LANG，次依系统",
  },
} as const satisfies Readonly<Record<string, Spoken>>;

/** A command: a line in the list of all, and what it does at length. */
interface Told {
  readonly summary: Spoken;
  readonly about: Spoken | ((kinds: readonly string[]) => Spoken);
}

export const COMMANDS = {
  campaigns: {
    summary: { en: "list the shipped campaigns", zh: "列出所附战役" },
    about: { en: "List the shipped campaigns, with their variants.", zh: "列出所附战役及其方案。" },
  },
  check: {
    summary: {
      en: "validate a campaign: every problem with its file, line and column",
      zh: "校核战役：各处疑误皆注文件、行、列",
    },
    about: {
      en: "Validate a campaign and all its variants. Every problem is told with file:line:column, what was expected and what to try; doubtful things are warned of. Exit 1 if there is an error.",
      zh: "校核战役及其全部方案。疑误皆注 文件:行:列、应为何、可如何改；可疑者亦示警。有错则退出码为1。疑误本文用英文。",
    },
  },
  fight: {
    summary: { en: "fight a campaign once and tell it day by day", zh: "推演一次，逐日记述" },
    about: {
      en: "Fight a campaign once and print a chronicle. The same seed and number give the same run on every machine: that run of the ensemble with that seed, run 0 unless another is named.",
      zh: "推演战役一次，印出逐日纪要。种子与次第相同，则任何机器所得皆同：即该种子之该次推演，未指明者为第0次。",
    },
  },
  refight: {
    summary: {
      en: "fight a campaign many times and set the outcome beside the record",
      zh: "多次重演，以结果与史实对照",
    },
    about: {
      en: "Fight a campaign many times over and print what came of it beside the record: median, the interval that holds nine runs in ten, losses by formation. With several variants the first is the base; the others are compared with it run by run, each pair with the same luck.",
      zh: "多次重演战役，以结果与史实对照：中位数、十中居九之区间、各部队损失。给出数个方案时，以首个为基准，余者逐次与之相较，每对机缘相同。",
    },
  },
  ablate: {
    summary: {
      en: "switch each mechanism off and tell what it does to the outcome",
      zh: "逐一去除各机制，述其对结果之影响",
    },
    about: {
      en: "Fight a campaign many times as it is, and as often with each mechanism of the models switched off, run by run with the same luck. Prints how the outcomes differ without the mechanism: the mean difference and the interval that holds it, 95% sure, where it is beyond noise.",
      zh: "照原样多次重演战役，复逐一去除模型之各机制，各演同样次数，每次机缘相同。印出去除后结果之差：凡逾噪声者，示其平均差及95%可信之区间。",
    },
  },
  map: {
    summary: { en: "draw the ground and who stands where at a time", zh: "绘出某时地形与各部位置" },
    about: {
      en: "Draw a map of the theatre and of who stands where at a time, as an SVG picture. At the start positions are those of the campaign's papers; later ones are those of one run of the seed, run 0 unless another is named.",
      zh: "绘战区及某时各部位置为 SVG 图。开战之时依战役文件，其后依该种子之一次推演，未指明者为第0次。",
    },
  },
  serve: {
    summary: { en: "open the map room in a browser", zh: "于浏览器中开图室" },
    about: {
      en: "Serve the map room on this machine: a campaign on a map and a clock, from any headquarters' point of view. Nothing leaves the machine. Prints its address, and opens it where there is a display. The campaign is changde-1943 if none is named.",
      zh: "在本机开图室：以地图与时钟观战役，可自任一司令部之所知观之。一切不出本机。印出其地址，有显示器则自行打开。未指明战役则为 changde-1943。",
    },
  },
  export: {
    summary: {
      en: "write a run as a page in one file, as tracks, or as a table of dispatches",
      zh: "写出一次推演：单文件网页、行军路线，或文电表",
    },
    about: {
      en: "Write one run for others to see, in one or several ways. --html is the map room in a single file: it opens from a disk in any browser of today and fetches nothing. --geojson and --kml are the ways the formations took, with times, for other maps. --csv is the log of dispatches, in the language of --lang.",
      zh: "写出一次推演以示他人，可数式并用。--html 为单文件之图室：以今之浏览器自磁盘打开，不取外物。--geojson 与 --kml 为各部队所行之路及其时刻，供他图之用。--csv 为文电表，用 --lang 之语言。",
    },
  },
  schema: {
    summary: { en: "print the JSON Schema of a kind of paper", zh: "印出某类文件之 JSON Schema" },
    about: (kinds: readonly string[]): Spoken => ({
      en: `Print the JSON Schema of a kind of paper: ${kinds.join(", ")}.`,
      zh: `印出某类文件之 JSON Schema：${kinds.join("、")}。`,
    }),
  },
  help: {
    summary: { en: "tell about a command", zh: "说明某一命令" },
    about: { en: "Tell about the program, or about one of its commands.", zh: "说明本程序，或其某一命令。" },
  },
} as const satisfies Readonly<Record<string, Told>>;

export const ARGUMENTS = {
  campaign: {
    en: "folder of a campaign, or the name of a shipped one",
    zh: "战役所在文件夹，或所附战役之名",
  },
  kind: {
    en: "kind of paper, as its format line names it, e.g. places",
    zh: "文件类别，依其 format 行所称，如 places",
  },
  command: { en: "one of the commands", zh: "命令之一" },
} as const satisfies Readonly<Record<string, Spoken>>;

export const OPTIONS = {
  seed: { en: "seed of chance", zh: "机缘之种子" },
  sameSeed: {
    en: "seed of chance; the same seed gives the same runs",
    zh: "机缘之种子；种子相同，则各次所得皆同",
  },
  runs: { en: "how many runs", zh: "重演次数" },
  runsOfEach: { en: "how many runs of each", zh: "各演次数" },
  threads: {
    en: "threads to share the work; the result is the same",
    zh: "并行线程数；结果不因之而异",
  },
  variant: { en: "variant to lay over the campaign", zh: "所用方案" },
  variants: {
    en: "variant to lay over the campaign; may be given several times (default: base)",
    zh: "所用方案，可给出多次（默认 base）",
  },
  do: {
    en: "settle a decision beforehand, e.g. D12=stay-north; may be given several times",
    zh: "预定某一抉择，如 D12=stay-north；可给出多次",
  },
  doInEach: {
    en: "settle a decision beforehand, e.g. D12=stay-north; may be given several times; it goes over every variant",
    zh: "预定某一抉择，如 D12=stay-north；可给出多次；于各方案皆有效",
  },
  port: {
    en: "port to listen on; 0 for any that is free (default: 1943, or the next that is free)",
    zh: "侦听之端口；0 则任取空闲者（默认1943，被占则取其后空闲者）",
  },
  host: { en: "address to listen on", zh: "侦听之地址" },
  noOpen: { en: "open no browser", zh: "不打开浏览器" },
  texts: {
    en: "folder with your own texts of the sources, to read the cited sentences in the page (default: texts in the campaign's folder)",
    zh: "存出处原文之文件夹，页中可读所引之句（默认：战役文件夹内之 texts）",
  },
  until: {
    en: "stop at this local time, e.g. 1943-12-12T18:00; a date alone is its midnight",
    zh: "演至此当地时间为止，如 1943-12-12T18:00；仅有日期则指该日零时",
  },
  at: {
    en: "local time, e.g. 1943-12-12T18:00; a date alone is its midnight (default: the start)",
    zh: "当地时间，如 1943-12-12T18:00；仅有日期则指该日零时（默认为开战之时）",
  },
  trace: {
    en: "write the trace: lines of JSON (.ndjson, .jsonl) or a table (.parquet)",
    zh: "写出实录：JSON 行（.ndjson、.jsonl）或表（.parquet）",
  },
  dispatches: {
    en: "print the dispatches in order of drafting, with their delays and outcomes, instead",
    zh: "改印往来文电，按起草先后，附其迟延与结果",
  },
  from: { en: "only dispatches of this sender, by its id", zh: "只印此发电者之文电，用其 id" },
  to: { en: "only dispatches to this addressee, by its id", zh: "只印致此收电者之文电，用其 id" },
  explain: {
    en: "tell instead why a headquarters did what it did when it last decided by then, e.g. jp-11a@1943-12-12T18:00",
    zh: "改述某司令部至该时最近一次何以如此议决，如 jp-11a@1943-12-12T18:00",
  },
  mechanism: {
    en: "only this mechanism; may be given several times (default: all)",
    zh: "只去除此机制；可给出多次（默认全部）",
  },
  all: { en: "also print what is not beyond noise", zh: "未逾噪声者亦印出" },
  run: { en: "which run of that seed", zh: "该种子之第几次" },
  html: { en: "the map room with the run, as one file", zh: "图室与此次推演，合为一文件" },
  geojson: { en: "tracks of the formations as GeoJSON", zh: "各部队行军路线，GeoJSON" },
  kml: { en: "tracks of the formations as KML, with their times", zh: "各部队行军路线及时刻，KML" },
  csv: { en: "dispatches as a table, with all stages of their ways", zh: "文电表，附其途中各阶段" },
  svg: { en: "picture to write", zh: "所写图文件" },
  theme: { en: "by day or by lamplight", zh: "昼间或灯下之色" },
  json: { en: "print one JSON object", zh: "印出一个 JSON 对象" },
  jsonOfAll: { en: "print one JSON object, with all effects", zh: "印出一个 JSON 对象，含全部影响" },
} as const satisfies Readonly<Record<string, Spoken>>;

/** The run of a seed that is shown to somebody who names none. */
export const runToShow = (among: number): Spoken => ({
  en: `which run of that seed (if not given, of the first ${among} the nearest to the record)`,
  zh: `该种子之第几次（未指明者，取前 ${among} 次中最近于记载之一次）`,
});
