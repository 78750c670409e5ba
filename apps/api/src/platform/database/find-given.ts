import { fromGlobalId } from "../graphql/global-id.js";
import type { TenantRow } from "./tenant-row.js";
import type { Tx } from "./tx.js";

/**
 * The row that an id of the API names, with whatever else must be so of it. Null when none was given, and for an id of
 * another type, of a row that is gone or of another authority: callers answer all of these with the same NOT_FOUND.
 */
export async function findGiven<E extends TenantRow>(
  tx: Tx,
  Entity: new () => E,
  globalId: string | null | undefined,
  { lock = false, where }: { lock?: boolean; where?: Partial<E> } = {},
): Promise<E | null> {
  const id = globalId ? fromGlobalId(Entity.name, globalId) : null;
  return id ? await tx.find(Entity, { id, ...where } as Partial<E>, { lock }) : null;
}
