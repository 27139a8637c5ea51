/** Where symbols cannot be set apart there are too many: of those that lie on one another the nearest to its own is gathered with it. */
import { overlap } from "./box.js";
import type { Box } from "./box.js";
import { gatherTwo } from "./gather.js";
import type { Commanding, Group } from "./gather.js";

/** Frames that share no more than this are told apart, px. */
const TOUCH = 2;
/** Formations farther apart than this are not made one, however crowded it is, px. */
const APART = 48;

/**
 * The groups with two of them gathered: the nearest two of one side and with a headquarters in common of which one lies on another
 * symbol. The same groups if nobody is near enough.
 *
 * @param boxes where the symbol of each group is drawn
 */
export function gatherCrowded(scenario: Commanding, groups: readonly Group[], boxes: readonly Box[]): readonly Group[] {
  const crowded = groups.flatMap((_, i) =>
    boxes.some((box, j) => j !== i && overlap(box, boxes[i]!, TOUCH)) ? [i] : [],
  );
  const pairs = crowded
    .flatMap((i) => groups.map((other, j) => ({ i, j, way: i === j ? Infinity : between(groups[i]!, other) })))
    .filter(({ way }) => way < APART)
    .sort((a, b) => a.way - b.way || a.i - b.i || a.j - b.j);
  const merged = pairs.flatMap(({ i, j }) => {
    const one = gatherTwo(scenario, groups[i]!, groups[j]!);
    return one === undefined ? [] : [{ i, j, one }];
  });
  // a post goes last: it says where a headquarters is, and that its own troops are about
  const first = merged.find(({ i, j, one }) => !losesPost(groups[i]!, one) && !losesPost(groups[j]!, one)) ?? merged[0];
  return first === undefined ? groups : [...groups.filter((_, k) => k !== first.i && k !== first.j), first.one];
}

const losesPost = ({ isPost, headquarters }: Group, one: Group): boolean => isPost && headquarters !== one.headquarters;

/** Does any symbol lie on another? */
export const isCrowded = (boxes: readonly Box[]): boolean =>
  boxes.some((one, i) => boxes.some((other, j) => j > i && overlap(one, other, TOUCH)));

const between = ({ at: [x, y] }: Group, { at: [x2, y2] }: Group): number => Math.hypot(x - x2, y - y2);
