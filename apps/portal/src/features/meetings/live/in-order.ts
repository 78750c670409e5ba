/** A meeting's agenda, and the order within each group. */
interface Ordered<Item> {
  readonly agenda: readonly Item[];
  readonly groups: readonly { readonly items: readonly { readonly id: string }[] }[];
}

/** The children in the order in which they are taken: by group, those added late last, discussed or not (Q22). */
export function inOrder<Item extends { id: string; isLate: boolean }>({ agenda, groups }: Ordered<Item>): Item[] {
  const order = groups.flatMap(({ items }) => items.map(({ id }) => id));
  const placeOf = ({ id, isLate }: Item) => order.indexOf(id) + (isLate ? order.length : 0);
  return [...agenda].sort((one, other) => placeOf(one) - placeOf(other));
}
