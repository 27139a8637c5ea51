/**
 * The mechanisms and their off switches. To add one, add an entry: what it serves, what the campaign is without it, and
 * the values at which it does nothing (factor 1, weight 0, threshold out of reach).
 */
import type { Mechanism } from "./mechanism.js";
import { MIND_MECHANISMS } from "./mind-mechanisms.js";

/** More men an hour than any army has. */
const ANY_NUMBER = 100_000;

const FIGHTING: readonly Mechanism[] = [
  {
    id: "delay",
    row: "SY3",
    off: {
      en: "staffs, ciphers, keys and couriers take no time and lose nothing",
      zh: "参谋、译电、发报、传令不费时，亦无遗失",
    },
    settled: {
      "staff.*-hours": 0.01,
      "report.draft-minutes": 1,
      "cipher.groups-per-minute": 1000,
      "radio.groups-per-minute": 1000,
      "wire.groups-per-minute": 1000,
      "relay.minutes": 0,
      "courier.kmh": 1000,
      "courier.handover-minutes": 0,
      "courier.far-minutes": 1,
      "aircraft.minutes": 1,
      "radio.loss": 0,
      "wire.loss": 0,
      "courier.loss": 0,
      "delivery.minutes": 0,
      "think.debounce-hours": 0,
      "think.order-pause-minutes": 0,
    },
  },
  {
    id: "crossings",
    row: "SY8",
    off: {
      en: "any number passes a crossing in an hour, with no time to assemble",
      zh: "渡口无限：一小时内任意人数可渡，无须集结",
    },
    settled: { "cross.minimum-minutes": 0, "cross.no-boats": 1 },
    scenario: ({ ground, ...rest }) => ({
      ...rest,
      ground: { ...ground, crossingMenPerHour: ground.crossingMenPerHour.map(() => ANY_NUMBER) },
    }),
  },
  {
    id: "astride",
    row: "SY8",
    off: {
      en: "no price for attacking over water or being caught astride a river",
      zh: "渡河攻击与半渡受击无额外代价",
    },
    settled: { "cross.shoreline": 1, "cross.astride": 1, "cross.defence": 1, "cross.opposed-waves": 100 },
  },
  {
    id: "rear-guard",
    row: "SY9",
    off: { en: "rear guards go back at the first pressure", zh: "后卫不作停留，稍受压力即退" },
    settled: {
      "delay.loss-threshold": 0,
      "delay.odds": 0,
      "delay.hours-minimum": 0,
      "engage.delay": 1,
      "break.covered": 1,
    },
  },
  {
    id: "pin",
    row: "SY10",
    off: { en: "contact holds nobody: troops break it at once, attacked or not", zh: "接触不能牵制：部队随时可脱离" },
    settled: { "break.pinned": 1, "break.disengage-minutes": 1 },
  },
  {
    id: "bypass",
    row: "SY11",
    off: { en: "columns and staffs go round nobody", zh: "行军纵队与参谋均不绕行敌军" },
    settled: { "drill.shy": 99, "drill.bold": 99, "doctrine.enemy-weight-minutes": 0 },
  },
  {
    id: "byways",
    row: "SY11",
    off: {
      en: "columns mask nobody to go past him, and look for no crossing but their own",
      zh: "纵队不监视敌军而绕过，亦不另寻渡口",
    },
    settled: { "drill.mask": 0, "drill.mask-night": 0, "drill.byways-most": 0 },
  },
  {
    id: "columns",
    row: "SY12",
    off: { en: "a division is all there when its head is", zh: "纵队无长度：先头到达即全师到达" },
    settled: { "march.men-per-km": 1000000 },
  },
  {
    id: "pursuit",
    row: "SY12",
    off: { en: "no losses in pursuit, and nobody surrenders", zh: "追击不造成损失，亦无投降" },
    settled: { "engage.pursuit": 0, "surrender.hazard": 0 },
  },
  {
    id: "luck",
    row: "SY20",
    off: { en: "every engagement goes by the median", zh: "战斗无运气成分：一律按中位数" },
    settled: { "engage.battle-sd-attacker": 0, "engage.battle-sd-defender": 0, "engage.day-sd": 0 },
  },
  {
    id: "weather",
    row: "SY21",
    off: { en: "dry, temperate weather throughout", zh: "全程干燥温和天气" },
    settled: { "weather.weight": 0 },
  },
  {
    id: "fatigue",
    row: "SY21",
    off: { en: "troops never tire", zh: "部队永不疲劳" },
    settled: {
      "fatigue.combat-day": 0,
      "fatigue.forced-km": 0,
      "fatigue.night-march": 0,
      "fatigue.cold": 0,
      "fatigue.maximum": 0,
    },
  },
  {
    id: "wounded",
    row: "SY22",
    off: { en: "wounded are no burden and in the rear at once", zh: "伤员不成负担，即时后送" },
    settled: { "march.wounded-burden": 0, "wounded.evacuated-day": 1 },
  },
  {
    id: "boundaries",
    row: "SY7",
    off: { en: "everybody may act everywhere, and no boundary moves", zh: "不分作战地境，亦不调整分界" },
    minds: (minds) => ({ ...minds, nSector: 0, sectorHolder: new Int16Array(0), sectorAt: new Int8Array(0) }),
  },
  {
    id: "posts",
    row: "SY23",
    off: { en: "command posts lose no time by moving or being overrun", zh: "指挥所移动或被突袭均不误时" },
    settled: { "headquarters.displace-hours": 0, "headquarters.overrun-hours": 0 },
  },
  {
    id: "attachments",
    row: "SY1",
    off: { en: "everybody keeps the superior of the first day", zh: "隶属关系一如首日" },
    scenario: ({ command, ...rest }) => ({
      ...rest,
      command: {
        ...command,
        attachAt: new Int32Array(0),
        attachHeadquarters: new Int16Array(0),
        attachParent: new Int16Array(0),
      },
    }),
  },
  {
    id: "breaking",
    row: "SY12",
    off: { en: "nobody breaks off a fight but by order", zh: "非奉令不脱离战斗" },
    settled: { "break.base": 0 },
  },
  {
    id: "wastage",
    row: "SY20",
    off: { en: "nobody falls sick or straggles", zh: "无病员，无掉队" },
    settled: { "march.straggle-per-km": 0, "march.straggle-forced": 0, "sick.per-day": 0 },
  },
];

export const MECHANISMS: readonly Mechanism[] = [...FIGHTING, ...MIND_MECHANISMS];
