import type { Act } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, type UserError } from "../../platform/graphql/user-error.js";
import type { NewChronologyEntry } from "../chronology/index.js";
import { readDocuments } from "../documents/index.js";
import type { Enquiry } from "./enquiry.entity.js";
import type { EnquiryRefs } from "./on-enquiry.js";
import { recordEvent } from "./record-event.js";

/** Ids of the enquiry and of the line that was written. */
export type LineRefs = EnquiryRefs & { lineId: string | null };

/** Writes one line of the chronology for an act, with its trace. */
export async function writeLine(tx: Tx, act: Act, enquiry: Enquiry, entry: NewChronologyEntry): Promise<LineRefs> {
  const lineId = await recordEvent(tx, enquiry, entry);
  await recordWrite(tx, { act, entity: "ChronologyEntry", entityId: lineId, entryId: enquiry.entryId });
  return { enquiryId: enquiry.id, lineId };
}

/** Leaves the trace of an act that changed what an enquiry says. */
export async function traceChange(
  tx: Tx,
  act: Act,
  enquiry: Enquiry,
  changes: readonly FieldChange[],
): Promise<EnquiryRefs> {
  await recordWrite(tx, { act, entity: "Enquiry", entityId: enquiry.id, entryId: enquiry.entryId, changes });
  return { enquiryId: enquiry.id };
}

/** The document of this enquiry that was named, if any; the refusal when it is none of its own. */
export async function findGivenDocument(
  tx: Tx,
  enquiry: Enquiry,
  globalId: string | null | undefined,
): Promise<{ documentId: string | null } | { error: UserError }> {
  if (!globalId) return { documentId: null };
  const id = fromGlobalId("EnquiryDocument", globalId);
  const [document] = id ? await readDocuments(tx, " AND d.enquiry_id = $4 AND d.id = $5", [enquiry.id, id]) : [];
  return document ? { documentId: document.id } : { error: notFound("documentId") };
}
