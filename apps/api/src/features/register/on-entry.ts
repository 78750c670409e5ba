import { decideEdit, seesEntry } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { lockEntry } from "./register.reading.js";
import { RegisterEntry } from "./register-entry.entity.js";

/** Ids an act on an entry shows again. */
export type EntryRefs = { entryId: string };

/** What every input about one entry holds. */
interface AboutEntry {
  entryId: string;
  idempotencyKey?: string | null;
}

/** An act on one entry: finds and locks it, refuses one that left the register, and does the work. */
export async function onEntry<R extends EntryRefs>(
  ctx: RequestContext,
  act: string,
  input: AboutEntry,
  work: (tx: Tx, entry: RegisterEntry) => Promise<R | Refused<R>>,
): Promise<Written<R>> {
  return await inTransaction<R>(ctx, act, input, async (tx) => {
    const id = fromGlobalId("RegisterEntry", input.entryId);
    const entry = id ? await lockEntry(tx, id) : null;
    if (!entry || !seesEntry(tx.viewer, entry.id)) return refused<R>(notFound("entryId"));
    const decision = decideEdit(entry.status);
    if (!decision.allowed) return refused(refusedBy(decision.rule, "entryId"), shown<R>(entry));
    return await work(tx, entry);
  });
}

/** Changes an entry that is still at the version it was read at; a conflict to answer with when it is not. */
export async function patchEntry(
  tx: Tx,
  entry: RegisterEntry,
  version: number,
  values: Parameters<typeof tx.patch<RegisterEntry>>[3],
): Promise<Refused<EntryRefs> | null> {
  return (await tx.patch(RegisterEntry, entry.id, version, values)) ? null : refused(conflict(), { entryId: entry.id });
}

function shown<R extends EntryRefs>(entry: RegisterEntry): Partial<R> {
  const refs: Partial<EntryRefs> = { entryId: entry.id };
  return refs as Partial<R>;
}
