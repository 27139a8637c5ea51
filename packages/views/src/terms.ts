/** The field's closed lists in both languages, as dispatches, explanations and chronicles write them. */
import type {
  Answer,
  Channel,
  Course,
  DispatchKind,
  Posture,
  Precedence,
  Promise as Promised,
  Sighting,
} from "@staffride/formats/words";
import type { TASK_OUTCOMES } from "@staffride/formats/desk";
import type { Language } from "./language.js";

type Both = readonly [en: string, zh: string];
type List<Word extends string> = Readonly<Record<Word, Both>>;

const PRECEDENCES: List<Precedence> = {
  flash: ["FLASH", "特急"],
  urgent: ["URGENT", "急"],
  routine: ["ROUTINE", "平"],
};

const CHANNELS: List<Channel> = {
  radio: ["by radio", "无线电"],
  wire: ["by wire", "有线电"],
  courier: ["by courier", "专差"],
  aircraft: ["by aircraft", "飞机"],
};

const DISPATCHES: List<DispatchKind> = {
  order: ["Order", "命令"],
  "situation-report": ["Situation report", "战况报告"],
  "contact-report": ["Contact report", "接敌报告"],
  "task-report": ["Report on the task", "任务报告"],
  "control-report": ["Report of a place taken", "占领报告"],
  appeal: ["Appeal", "申诉"],
  inquiry: ["Inquiry", "询问"],
  visit: ["Visit announced", "派员通知"],
  "visit-report": ["Report on a visit", "视察报告"],
  liaison: ["Liaison", "联络"],
  boundary: ["Boundary", "作战地境"],
  intercept: ["Intercept", "截获文电"],
};

const POSTURES: List<Posture> = {
  halted: ["halted", "停止"],
  marching: ["on the march", "行军中"],
  attacking: ["attacking", "进攻中"],
  defending: ["defending", "防御中"],
  delaying: ["giving ground step by step", "逐次抵抗中"],
  withdrawing: ["withdrawing", "后撤中"],
  crossing: ["crossing the river", "渡河中"],
  pinning: ["pinning the enemy", "牵制敌军中"],
  broken: ["broken", "溃乱"],
};

const SIGHTINGS: List<Sighting> = {
  attacks: ["attacking", "来攻"],
  nears: ["coming nearer", "逼近"],
  halted: ["halted in the open", "停止未动"],
  "dug-in": ["dug in", "据守工事"],
  "goes-covered": ["going, a rear guard staying", "以后卫掩护退去"],
  "goes-light": ["going, its positions left empty", "弃阵地轻装退去"],
  "no-contact": ["no longer there", "去向不明"],
  "fresh-troops": ["fresh troops coming up", "有新锐增援"],
};
/** What a headquarters makes of a sighting, and of a report that he is a march from where he stood (EST-17). */
const EVIDENCE = { ...SIGHTINGS, displaced: ["a march from where he had stood", "已离原处"] } as const;

const ANSWERS: List<Answer> = {
  obey: ["obeyed", "遵行"],
  delay: ["delayed", "缓行"],
  part: ["obeyed in part", "部分遵行"],
  refuse: ["refused", "拒不遵行"],
  appeal: ["appealed against", "申诉"],
};

const OUTCOMES: List<(typeof TASK_OUTCOMES)[number]> = {
  done: ["Task done", "任务已达成"],
  failed: ["Task failed", "任务未达成"],
  barred: ["The way is barred", "前路受阻"],
};

const PROMISES: List<Promised> = {
  none: ["", ""],
  formations: ["The formations you have stay with you", "现隶部队暂不抽调"],
  guns: ["Guns will be sent", "另拨火炮增援"],
  divisions: ["Further formations will be sent", "另拨部队增援"],
};

const COURSES: List<Course> = {
  watch: ["watch", "监视"],
  attack: ["attack", "进攻"],
  pursue: ["pursue", "追击"],
  envelop: ["envelop", "包围"],
  block: ["block", "封锁"],
  pin: ["pin", "牵制"],
  hold: ["hold", "固守"],
  delay: ["fight for time", "迟滞"],
  withdraw: ["withdraw", "后撤"],
  assemble: ["assemble", "集结"],
  halt: ["halt", "停止"],
  accept: ["accept", "默许"],
  ask: ["ask how things stand", "查询"],
  insist: ["insist", "重申前令"],
  concede: ["concede", "让步"],
  challenge: ["challenge", "诘责"],
  relieve: ["relieve of command", "撤换"],
  inspect: ["send an officer to see", "派员视察"],
  release: ["release", "准其撤离"],
  reinforce: ["reinforce", "增援"],
  press: ["press", "催促"],
  "shift-boundary": ["shift the boundary", "改划战区界线"],
  shade: ["shade the report", "讳饰战报"],
  plead: ["plead", "陈情"],
  appeal: ["appeal", "申诉"],
  submit: ["submit", "服从"],
  stand: ["stand by it", "坚持己见"],
  conceal: ["conceal", "隐瞒"],
  disclose: ["disclose", "据实相告"],
  "withdraw-two": ["withdraw on two axes", "分两路后撤"],
  "withdraw-three": ["withdraw on three axes", "分三路后撤"],
};

const TERMS = {
  precedence: PRECEDENCES,
  channel: CHANNELS,
  "dispatch-kind": DISPATCHES,
  posture: POSTURES,
  sighting: EVIDENCE,
  answer: ANSWERS,
  outcome: OUTCOMES,
  promise: PROMISES,
  course: COURSES,
} as const;

/** A word of one of the lists in a language; the word itself where the list has it not. */
export function term(language: Language, list: keyof typeof TERMS, word: string): string {
  const both = (TERMS[list] as Readonly<Record<string, Both>>)[word];
  return both === undefined ? word : both[language === "zh" ? 1 : 0];
}
