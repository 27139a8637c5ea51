/** A tree as rows: which are open to view, and what a key does in one. */

export interface Twig {
  readonly key: string;
  readonly under: readonly Twig[];
}

export interface TreeRow<Of extends Twig> {
  readonly one: Of;
  /** From 1. */
  readonly level: number;
  readonly above: string | undefined;
  /** Undefined: nothing is under it. */
  readonly open: boolean | undefined;
  /** Its place among those under the same, from 1, and how many they are. */
  readonly place: number;
  readonly of: number;
}

/** Rows from the top down; what is under a closed branch is left out. */
export function rowsOf<Of extends Twig & { readonly under: readonly Of[] }>(
  twigs: readonly Of[],
  closed: ReadonlySet<string>,
  level = 1,
  above?: string,
): TreeRow<Of>[] {
  return twigs.flatMap((one, i) => {
    const open = one.under.length === 0 ? undefined : !closed.has(one.key);
    const row = { one, level, above, open, place: i + 1, of: twigs.length };
    return open === true ? [row, ...rowsOf(one.under, closed, level + 1, one.key)] : [row];
  });
}

/** Keys of the branches under which one stands, the nearest last; none if it is not there. */
export function waysTo(twigs: readonly Twig[], key: string): string[] | undefined {
  for (const one of twigs) {
    if (one.key === key) return [];
    const below = waysTo(one.under, key);
    if (below !== undefined) return [one.key, ...below];
  }
  return undefined;
}

/** Where the focus goes, or what is opened or closed. */
export type Move = { readonly to: string } | { readonly open: string } | { readonly close: string };

/** What a key does in a row, as trees are walked everywhere; undefined: nothing. */
export function moveFor<Of extends Twig>(rows: readonly TreeRow<Of>[], key: string, pressed: string): Move | undefined {
  const i = rows.findIndex(({ one }) => one.key === key);
  const row = rows[i];
  if (row === undefined) return undefined;
  const to = (target: TreeRow<Of> | undefined) => (target === undefined ? undefined : { to: target.one.key });
  switch (pressed) {
    case "ArrowDown":
      return to(rows[i + 1]);
    case "ArrowUp":
      return to(rows[i - 1]);
    case "ArrowRight":
      return row.open === false ? { open: key } : row.open === true ? to(rows[i + 1]) : undefined;
    case "ArrowLeft":
      return row.open === true ? { close: key } : row.above === undefined ? undefined : { to: row.above };
    case "Home":
      return to(rows[0]);
    case "End":
      return to(rows.at(-1));
    default:
      return undefined;
  }
}
