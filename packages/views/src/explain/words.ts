/** An explanation's own words in both languages. */
import { date, moment, time } from "../calendar.js";
import { decimal } from "../figures.js";
import type { Language } from "../language.js";

export interface ExplainWords {
  readonly colon: string;
  readonly comma: string;
  heading(headquarters: string, at: string): string;
  before(at: string | undefined): string;
  read(isFirst: boolean): string;
  readonly nothingRead: string;
  readonly plans: string;
  readonly estimates: string;
  readonly enemy: string;
  readonly others: string;
  readonly asOf: string;
  seen(enemy: string, sighting: string, expected: string, number: number | undefined): string;
  believed(men: string): string;
  /** Within so many km, four chances in five; 0: still there. */
  place(enemy: string, where: string, hours: number, km: number): string;
  readonly regards: string;
  readonly subordinate: string;
  readonly weak: string;
  readonly compliant: string;
  readonly losses: string;
  readonly heard: string;
  readonly claims: string;
  claim(by: string, men: string, number: number): string;
  readonly neighbours: string;
  neighbour(
    name: string,
    where: string | undefined,
    men: string | undefined,
    gone: string | undefined,
    hours: number,
    number: number,
  ): string;
  readonly pledges: string;
  /** `open` as in `word`. */
  pledge(to: string, promise: string, kept: boolean, open: string | undefined): string;
  readonly boundaries: string;
  boundary(sector: string, holder: string, at: string, number: number): string;
  readonly superior: string;
  relieved(by: string, at: string): string;
  /** `open`: until when it stands open; undefined once it is kept or broken. */
  word(from: string, promise: string, kept: boolean, open: string | undefined): string;
  trust(share: string, at: string): string;
  readonly weighed: string;
  readonly option: string;
  readonly course: string;
  readonly value: string;
  readonly staff: string;
  /** Heading of the marches; one of them: kilometres of road, days, points it costs. */
  readonly marchOf: string;
  march(km: number, days: number, points: number): string;
  /** The march that obeying asks for; whether he could be there in time. */
  marchTo(km: number, days: number, points: number, met: boolean): string;
  readonly manner: string;
  readonly resolved: string;
  fixed(option: string): string;
  advised(option: string, taken: boolean): string;
  readonly answered: string;
  answer(order: string, answer: string, gap: string | undefined, revisits: number): string;
  readonly told: string;
  figures(to: string, told: string, believed: string): string;
  mood(despair: string, candour: string): string;
  readonly sent: string;
  readonly nothingSent: string;
  dispatch(number: number, kind: string): string;
  from(headquarters: string): string;
  to(headquarters: string): string;
}

export const EXPLAIN_WORDS: Readonly<Record<Language, ExplainWords>> = {
  en: {
    colon: ": ",
    comma: ", ",
    heading: (headquarters, at) => `${headquarters}, ${at}`,
    before: (at) => (at === undefined ? "Its first sitting." : `It had sat before on ${at}.`),
    read: (isFirst) => (isFirst ? "What it had read" : "What it had read since"),
    nothingRead: "nothing",
    plans: "Plans it set going",
    estimates: "What it made of the enemy",
    enemy: "enemy",
    others: "other",
    asOf: "written down",
    seen: (enemy, sighting, expected, number) =>
      `${enemy} seen ${sighting}${number === undefined ? "" : ` (No. ${number})`}, a sight it had held ${expected} likely`,
    believed: (men) => `believed to have ${men} men`,
    place: (enemy, where, hours, km) =>
      `${enemy}: reported ${where} ${hours} h before; probably ${km === 0 ? "still there" : `within ${km} km of it`}`,
    regards: "What it held of its subordinates",
    subordinate: "subordinate",
    weak: "weak",
    compliant: "complies",
    losses: "losses",
    heard: "last heard of",
    claims: "Enemy losses, by the count of those who report to it",
    claim: (by, men, number) => `${by}: ${men} (No. ${number})`,
    neighbours: "What it knew of its neighbours",
    neighbour: (name, where, men, gone, hours, number) => {
      const told = [where, men && `${men} men`, gone && `${gone} gone`].filter(Boolean).join(", ");
      return `${name}: ${told}; ${hours} h before (No. ${number})`;
    },
    pledges: "What it had promised its subordinates",
    pledge: (to, promise, kept, open) =>
      `to ${to}: “${promise}”; ${open === undefined ? (kept ? "kept" : "not kept") : `open until ${open}`}`,
    boundaries: "Ground that changed hands, as far as it knew",
    boundary: (sector, holder, at, number) => `${sector}: ${holder}, since ${at} (No. ${number})`,
    superior: "How it stood with its superior",
    relieved: (by, at) => `its commander relieved by ${by} on ${at}`,
    word: (from, promise, kept, open) =>
      `${from} promised: “${promise}”; ${open === undefined ? (kept ? "kept" : "broken") : `open until ${open}`}`,
    trust: (share, at) => `taken at his word ${share}, as written down ${at}`,
    weighed: "What it weighed",
    option: "option",
    course: "course",
    value: "value",
    staff: "to the staff",
    marchOf: "in that, for the march",
    march: (km, days, points) => `−${decimal(points, 2)} (${km} km, ${decimal(days, 1)} days)`,
    marchTo: (km, days, points, met) =>
      `; the march it asks for, ${km} km and ${decimal(days, 1)} days, costs ${decimal(points, 2)} points${met ? "" : " and comes too late"}`,
    manner: "How to carry out its order",
    resolved: "Resolved",
    fixed: (option) => `${option}; fixed by an intervention, not by the commander`,
    advised: (option, taken) => `the staff advised ${taken ? "the same" : `otherwise: ${option}; not taken`}`,
    answered: "How it answered orders",
    answer: (order, answer, gap, revisits) =>
      `${order}: ${answer}; ${gap === undefined ? "nothing else looked better" : `obeying looked ${gap} worse than what it would rather do, in tens of points`}${revisits > 0 ? `; looked at again, ${revisits === 1 ? "once" : `${revisits} times`}` : ""}`,
    told: "What it told upward, beside what it believed",
    figures: (to, told, believed) => `to ${to}: losses of ${told} told, of ${believed} believed`,
    mood: (despair, candour) => `despair ${despair}, candour ${candour}`,
    sent: "What it sent",
    nothingSent: "nothing",
    dispatch: (number, kind) => `No. ${number}, ${kind}`,
    from: (headquarters) => `from ${headquarters}`,
    to: (headquarters) => `to ${headquarters}`,
  },
  zh: {
    colon: "：",
    comma: "，",
    heading: (headquarters, at) => `${headquarters}　${at}`,
    before: (at) => (at === undefined ? "此为首次议决。" : `前次议决在${at}。`),
    read: (isFirst) => (isFirst ? "所阅" : "前次以来所阅"),
    nothingRead: "无",
    plans: "着手之案",
    estimates: "敌情判断",
    enemy: "敌军",
    others: "其他",
    asOf: "记于",
    seen: (enemy, sighting, expected, number) =>
      `${enemy}${sighting}${number === undefined ? "" : `（第${number}号）`}，事前以为有${expected}之可能`,
    believed: (men) => `估计其兵力${men}人`,
    place: (enemy, where, hours, km) =>
      `${enemy}：${hours}小时前报在${where}，现${km === 0 ? "大概仍在该处" : `大概在其${km}公里以内`}`,
    regards: "对所属之看法",
    subordinate: "所属",
    weak: "已弱",
    compliant: "听命",
    losses: "损失",
    heard: "最近消息",
    claims: "所属报称敌之损失",
    claim: (by, men, number) => `${by}：${men}人（第${number}号）`,
    neighbours: "所知友邻",
    neighbour: (name, where, men, gone, hours, number) => {
      const told = [where && `在${where}`, men && `${men}人`, gone && `已损${gone}`].filter(Boolean).join("，");
      return `${name}：${told}；${hours}小时前之消息（第${number}号）`;
    },
    pledges: "对所属之许诺",
    pledge: (to, promise, kept, open) =>
      `许${to}“${promise}”${open === undefined ? (kept ? "，已践行" : "，未践行") : `，以${open}为期`}`,
    boundaries: "所知作战地境之变更",
    boundary: (sector, holder, at, number) => `${sector}：${at}起归${holder}（第${number}号）`,
    superior: "与上级之间",
    relieved: (by, at) => `主官于${at}经${by}撤换`,
    word: (from, promise, kept, open) =>
      `${from}所许“${promise}”${open === undefined ? (kept ? "已践行" : "未践行") : `尚待践行，以${open}为期`}`,
    trust: (share, at) => `信其言${share}（${at}所记）`,
    weighed: "权衡",
    option: "方案",
    course: "行动",
    value: "得失",
    staff: "幕僚评",
    marchOf: "其中行军",
    march: (km, days, points) => `−${decimal(points, 2)}（${km}公里，${decimal(days, 1)}日）`,
    marchTo: (km, days, points, met) =>
      `；须行军${km}公里，历${decimal(days, 1)}日，计失${decimal(points, 2)}点${met ? "" : "，且已不及"}`,
    manner: "如何执行所奉之令",
    resolved: "决心",
    fixed: (option) => `${option}；系干预所定，非主官自决`,
    advised: (option, taken) => (taken ? "幕僚建议相同" : `幕僚建议${option}，未采纳`),
    answered: "对命令之处置",
    answer: (order, answer, gap, revisits) =>
      `${order}：${answer}；${gap === undefined ? "别无更优之策" : `遵行较所愿之策劣${gap}（以十分为一）`}${revisits > 0 ? `；复阅${revisits}次` : ""}`,
    told: "上报与所信之比",
    figures: (to, told, believed) => `报${to}：损失${told}人，自信为${believed}人`,
    mood: (despair, candour) => `绝望${despair}，坦白${candour}`,
    sent: "所发",
    nothingSent: "无",
    dispatch: (number, kind) => `第${number}号，${kind}`,
    from: (headquarters) => `${headquarters}来`,
    to: (headquarters) => `致${headquarters}`,
  },
};

/** 7 December, 02:57; 12月7日 02:57. */
export const hourOf = (language: Language, start: string, at: number): string =>
  language === "zh" ? moment("zh", start, at) : `${date("en", start, at)}, ${time(start, at)}`;
