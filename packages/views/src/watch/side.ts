/** The war as a side could see it if its headquarters told one another all: itself as it is, each enemy by whoever knows the latest of him. */
import { knowledgeOf } from "./knowledge.js";
import type { EnemyNews } from "./news.js";
import type { Position } from "./position.js";
import type { WatchedRun } from "./run.js";
import { present, seenEnemy } from "./seen.js";
import type { SeenEnemy } from "./seen.js";

/** An enemy, and the headquarters that knows the latest of him. */
export interface SidesEnemy extends SeenEnemy {
  readonly by: number;
}

export interface SeenBySide {
  readonly at: number;
  readonly side: number;
  /** Of its own formations, where they are. */
  readonly formations: Position["formations"];
  readonly enemies: readonly SidesEnemy[];
}

export function seenBySide(run: WatchedRun, side: number, at: number): SeenBySide {
  const { forces, command } = run.scenario;
  const best = new Map<number, { readonly news: EnemyNews; readonly by: number }>();
  knowledgeOf(run).forEach(({ enemies }, by) => {
    if (command.side[by] !== side) return;
    for (const news of present(enemies, at)) {
      const known = best.get(news.formation)?.news;
      if (known === undefined || isBetter(news, known)) best.set(news.formation, { news, by });
    }
  });
  return {
    ...{ at, side },
    formations: run.positionAt(at).formations.filter(({ formation }) => forces.side[formation] === side),
    enemies: [...best.values()].map(({ news, by }) => ({ ...seenEnemy(run, news, at), by })),
  };
}

/** Newer, or as new and read earlier. */
const isBetter = (news: EnemyNews, known: EnemyNews): boolean =>
  news.asOf > known.asOf || (news.asOf === known.asOf && news.readAt < known.readAt);
