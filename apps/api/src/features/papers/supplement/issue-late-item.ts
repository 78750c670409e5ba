import type { Tx } from "../../../platform/database/tx.js";
import { lineOf, readChanges } from "../../circulation/index.js";
import type { Meeting } from "../../meetings/index.js";
import { readEntries } from "../../register/index.js";
import { childPage } from "../freeze/child-page.js";
import { readCaseFacts } from "../freeze/read-facts.js";
import { keepSupplement, readSnapshot } from "./keep-supplement.js";

/** A late item, agreed by the chair, goes out as a numbered supplement with the child's page alone; nothing in the papers moves (AFC-121, Q22). Gives its number. */
export async function issueLateItem(
  tx: Tx,
  meeting: Meeting,
  { entryId, why }: { entryId: string; why: string },
): Promise<number | null> {
  const snapshot = await readSnapshot(tx, meeting.id);
  const [entry] = await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = $2", [tx.viewer.authorityId, entryId]);
  if (!snapshot || !entry) return null;
  const line = lineOf(entry, tx.ctx);
  const named = { reference: line.reference ?? "", name: line.name ?? "" };
  const [facts] = await readCaseFacts(tx, [entryId], [named]);
  const [changes = []] = await readChanges(tx, [entryId], meeting.id);
  if (!facts) return null;
  const page = childPage({ entryId, line, place: "Late item", why, changes, facts });
  const { number } = await keepSupplement(tx, meeting, snapshot, {
    reason: "A late item is on the agenda, agreed by the chair after the papers went out.",
    page,
  });
  return number;
}
