import { EntryStatus, entryStatusAfter, PREPARED_MEETINGS, type RemovalState } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import { oneOf } from "../../platform/database/one-of.js";
import type { Tx } from "../../platform/database/tx.js";
import { RegisterEntry } from "../register/index.js";
import { RemovalRequest } from "./removal-request.entity.js";

/** Ids an act on a removal shows again. */
export type RemovalRefs = { removalRequestId: string | null; entryId: string };

/** A removal and its entry, both locked for the act that decides on them. */
export interface LockedRemoval {
  request: RemovalRequest;
  entry: RegisterEntry;
  refs: RemovalRefs;
}

/** Finds a removal with its entry and locks both; null when it is not there. */
export async function lockRemoval(tx: Tx, globalId: string): Promise<LockedRemoval | null> {
  const request = await findGiven(tx, RemovalRequest, globalId, { lock: true });
  const entry = request ? await tx.find(RegisterEntry, { id: request.entryId }, { lock: true }) : null;
  return request && entry ? { request, entry, refs: { removalRequestId: request.id, entryId: entry.id } } : null;
}

/** Gives an entry the status that follows from its removal; one that was voided meanwhile stays as it is. */
export async function followRemoval(
  tx: Tx,
  entry: RegisterEntry,
  state: RemovalState,
  values: Pick<Partial<RegisterEntry>, "removedOn"> = {},
): Promise<void> {
  const status = entryStatusAfter(state);
  if (entry.status !== EntryStatus.REMOVAL_PROPOSED || status === entry.status) return;
  await tx.patchHeld(RegisterEntry, entry, { status, ...values });
}

/** Takes a child's removal off agendas still being prepared, and the child off them altogether once removed. */
export async function takeOffDraftAgendas(tx: Tx, entryId: string, isRemoved: boolean): Promise<void> {
  await tx.rows(
    `DELETE FROM agenda_item i USING panel_meeting m
     WHERE i.authority_id = $1 AND i.entry_id = $2 AND m.authority_id = $1 AND m.id = i.meeting_id
       AND ${oneOf("m.state", PREPARED_MEETINGS)} AND (i.kind = 'REMOVAL' OR $3)`,
    [tx.viewer.authorityId, entryId, isRemoved],
  );
}
