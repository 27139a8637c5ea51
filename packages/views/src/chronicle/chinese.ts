/** The chronicle in Chinese. */
import type { Answer } from "@staffride/formats/words";
import type { Dispatch } from "../dispatch/dispatch.js";
import { count, decimal, duration, percent } from "../figures.js";
import { taskWords } from "../task-words.js";
import { term } from "../terms.js";
import type { Happening, Party } from "./day.js";
import { MOST_PARTIES, MOST_READERS } from "./tongue.js";
import type { Telling, Tongue } from "./tongue.js";

const CAUSES: Readonly<Record<string, string>> = {
  "flank-or-rear": "侧背受敌",
  "neighbour-withdrew": "友邻已退",
  "position-lost": "阵地已失",
  surprise: "遭奇袭",
  losses: "伤亡过重",
  "no-reserve": "众寡悬殊，无预备队",
  supply: "弹粮不继",
  darkness: "入夜",
  ordered: "奉令",
  "enemy-left": "敌已离去",
  "enemy-broke": "敌已溃散",
  bound: "逐次后退",
};

const ANSWERS: Readonly<Record<Answer, string>> = {
  obey: "终予遵行",
  delay: "缓不遵行",
  part: "仅遵行一部",
  refuse: "拒不遵行",
  appeal: "提出异议",
};

export function chinese({ book, where, sides }: Telling): Tongue {
  const formation = (id: string) => book.name("formations", id);
  const post = (id: string) => book.name("headquarters", id);
  const at = (cell: string) => where.words("zh", cell);
  const men = (value: number) => `${count("zh", value)}人`;
  const by = (id: string | undefined) => (id === undefined ? "" : `（${formation(id)}）`);
  const order = (task: string, objective?: string) => taskWords(book, task, objective);
  const side = ({ formations }: Party) =>
    formations.slice(0, MOST_PARTIES).map(formation).join("、") +
    (formations.length > MOST_PARTIES ? `等${formations.length}部` : "");

  const plea = ({ report: { losses, unfit, demand } = {} }: Dispatch) => {
    const told = [
      ...(losses === undefined ? [] : [`损失${men(losses)}`]),
      ...(unfit === undefined ? [] : [`不堪用者${percent(unfit / 1000)}`]),
      ...(demand === undefined || demand === 0 ? [] : [`请增${demand}个师`]),
    ];
    return told.length === 0 ? "" : `：${told.join("，")}`;
  };

  const overheard = ({ from, to, content, order: said }: Dispatch) =>
    said === undefined
      ? `${post(from)}致${post(to)}之${term("zh", "dispatch-kind", content)}`
      : `${post(from)}令${post(to)}${order(said.task)}`;

  const fought = ({ cell, goesOn, parties: [a, b] }: Happening & { what: "fought" }) => {
    const [first, second] = b.attacks && !a.attacks ? [b, a] : [a, b];
    const verb = first.attacks && second.attacks ? "与" : "攻";
    const losses = `${sides[first.side]}损失${men(first.losses)}，${sides[second.side]}损失${men(second.losses)}`;
    return `${at(cell)}${goesOn ? "战斗继续" : ""}：${side(first)}${verb}${side(second)}${verb === "与" ? "互攻" : ""}，${losses}`;
  };

  const tell = (h: Happening): string => {
    switch (h.what) {
      case "town":
        return h.was === undefined
          ? `${book.name("sides", h.side)}进入${book.name("places", h.place)}${by(h.by)}`
          : `${book.name("places", h.place)}由${book.name("sides", h.was)}转入${book.name("sides", h.side)}之手${by(h.by)}`;
      case "ferry":
        return `${book.name("sides", h.side)}控制${book.name("crossings", h.crossing)}${by(h.by)}`;
      case "crossed":
        return `${formation(h.formation)}于${book.name("crossings", h.crossing)}渡毕，${men(h.men)}，历时${duration("zh", h.minutes)}`;
      case "fought":
        return fought(h);
      case "broke-off":
        return `${formation(h.formation)}在${at(h.cell)}脱离战斗，${CAUSES[h.cause] ?? h.cause}，损失${percent(h.lossShare)}`;
      case "encircled":
        return `${formation(h.formation)}在${at(h.cell)}被围`;
      case "relieved":
        return `${formation(h.formation)}在${at(h.cell)}解围`;
      case "surrendered":
        return `${formation(h.formation)}在${at(h.cell)}放下武器，${men(h.men)}`;
      case "planned":
        return `${post(h.headquarters)}决心：${book.gloss(h.plan)}`;
      case "order": {
        const named = h.readers.length > MOST_READERS ? h.readers.slice(0, MOST_READERS - 1) : h.readers;
        const readers = named.map(({ to, minutes }) => `${post(to)}（起草后${duration("zh", minutes)}）`);
        const others = h.readers.length - named.length;
        if (others > 0) readers.push(`另${others}部，最迟起草后${duration("zh", h.readers.at(-1)!.minutes)}`);
        return `${post(h.from)}之命令“${order(h.task, h.objective)}”已读到：${readers.join("、")}`;
      }
      case "order-lost":
        return `${post(h.from)}令${post(h.to)}${order(h.task)}，命令途中遗失`;
      case "arrived":
        return `${formation(h.formation)}抵${book.name("objectives", h.objective)}`;
      case "post-threatened":
        return `${post(h.headquarters)}司令部（${at(h.cell)}）受${formation(h.enemy)}威胁`;
      case "post-overrun":
        return `${post(h.headquarters)}司令部（${at(h.cell)}）被${formation(h.enemy)}冲破`;
      case "post-cut-off":
        return `${post(h.headquarters)}司令部在${at(h.cell)}被切断`;
      case "attached":
        return `${post(h.headquarters)}改隶${post(h.parent)}`;
      case "answered": {
        const what = h.task === undefined ? "" : `“${order(h.task, h.objective)}”`;
        return `${post(h.headquarters)}对${post(h.from)}之命令${what}${ANSWERS[h.answer as Answer]}`;
      }
      case "resolved":
        return `${post(h.headquarters)}决心：${book.option(h.decision, h.option)}（${book.decision(h.decision)}）${h.fixed ? "，系干预所定" : ""}`;
      case "reading":
        return `${post(h.headquarters)}对${h.enemies.map(formation).join("、")}之判断改为：${book.intent(h.intent)}`;
      case "appeal":
        return `${post(h.dispatch.from)}${h.overHead ? "越级" : ""}向${post(h.dispatch.to)}申诉${plea(h.dispatch)}`;
      case "word":
        return `${post(h.from)}对${post(h.headquarters)}所许“${term("zh", "promise", h.promise)}”${h.kept ? "已践行" : "未践行"}`;
      case "dismissed":
        return `${post(h.by)}撤换${post(h.headquarters)}之指挥官`;
      case "visit":
        return `${post(h.headquarters)}派员赴${post(h.to)}视察`;
      case "visited":
        return `${post(h.to)}得阅视察${post(h.about)}之报告`;
      case "intercepted":
        return `${post(h.headquarters)}${h.channel === "courier" ? "得阅敌传令兵所携文件" : "侦收敌电"}：${overheard(h.dispatch)}`;
    }
  };

  return {
    tell,
    heading: (date, day) => `${date}　第${day}日`,
    losses: ({ losses }) => `当日损失：${sides.map((name, s) => `${name}${men(losses[s]!)}`).join("，")}`,
    marches: ({ marches }, most) =>
      `行军：${marches
        .slice(0, most)
        .map(({ formation: id, km }) => `${formation(id)}${decimal(Math.round(km), 0)}公里`)
        .join("，")}${marches.length > most ? `，另${marches.length - most}部` : ""}`,
    signals: ({ signals: { read, medianMinutes, lost } }) =>
      `收读电报${count("zh", read)}份，半数于起草后${duration("zh", medianMinutes)}内读到${lost > 0 ? `；遗失${lost}份` : ""}`,
  };
}
