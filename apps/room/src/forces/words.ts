/** What the order of battle says. */
import type { Language } from "@staffride/views/language";

const en = {
  head: "Fit for duty",
  key: { fit: "fit", out: "sick, straggling", lost: "lost", tired: "tired" },
  keySays:
    "Each bar is a formation as it was on day one: fit for duty, sick or straggling, lost since. Boxes: how tired.",
  of: (fit: string, dayOne: string) => `${fit} fit of ${dayOne} on day one`,
  lost: (men: string) => `${men} lost`,
  out: (men: string) => `${men} sick or straggling`,
  tired: (boxes: number) => `fatigue ${boxes} of 5`,
  gone: "has laid down its arms",
  attached: (from: string, since: string) => `since ${since}; was under ${from}`,
  own: "Its own, as it had them",
  ago: (age: string) => `${age} ago`,
  notSaid: "strength not said",
  silent: "not heard of for long",
  asBelieved: (men: string) => `${men} by what it had read`,
  mainBody: (who: string, where: string, doing: string) =>
    `${who}: main body ${where}${doing === "" ? "" : `, ${doing}`}`,
  mainBodyNote:
    "They tell where the main body is. Of each formation under them it knows what it last read of that one.",
  enemies: (side: string) => `${side} as best known`,
};
const zh: typeof en = {
  head: "可战人数",
  key: { fit: "可战", out: "病弱落伍", lost: "损失", tired: "疲劳" },
  keySays: "每条为该部首日人数：可战、病弱或落伍、其后损失；方格示疲劳。",
  of: (fit, dayOne) => `可战${fit}，首日${dayOne}`,
  lost: (men) => `损失${men}`,
  out: (men) => `病弱落伍${men}`,
  tired: (boxes) => `疲劳五分之${boxes}`,
  gone: "已缴械",
  attached: (from, since) => `自${since}；原属${from}`,
  own: "所属，依其所知",
  ago: (age) => `${age}前`,
  notSaid: "未言人数",
  silent: "久无消息",
  asBelieved: (men) => `据其所阅${men}`,
  mainBody: (who, where, doing) => `${who}：主力在${where.replace(/^在/, "")}${doing === "" ? "" : `，${doing}`}`,
  mainBodyNote: "所报者主力之所在；其下各部，止于最后所阅。",
  enemies: (side) => `所知之${side}`,
};
export const FORCES: Readonly<Record<Language, typeof en>> = { en, zh };
