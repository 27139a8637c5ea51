/** Handles of the courses of action. */
import { COURSES, type Course } from "@staffride/formats";

const of = (course: Course): number => COURSES.indexOf(course);

export const WATCH = of("watch");
export const ATTACK = of("attack");
export const PURSUE = of("pursue");
export const ENVELOP = of("envelop");
export const BLOCK = of("block");
export const PIN = of("pin");
export const HOLD = of("hold");
export const DELAY = of("delay");
export const WITHDRAW = of("withdraw");
export const ASSEMBLE = of("assemble");
export const ACCEPT = of("accept");
export const ASK = of("ask");
export const INSIST = of("insist");
export const CONCEDE = of("concede");
export const CHALLENGE = of("challenge");
export const RELIEVE = of("relieve");
export const INSPECT = of("inspect");
export const RELEASE = of("release");
export const REINFORCE = of("reinforce");
export const PRESS = of("press");
export const SHIFT_BOUNDARY = of("shift-boundary");
export const SHADE = of("shade");
export const PLEAD = of("plead");
export const APPEAL = of("appeal");
export const CONCEAL = of("conceal");
export const DISCLOSE = of("disclose");
