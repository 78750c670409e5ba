import { SharingForm } from "@rome/procedure";
import { recordExport } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { readEnquiries } from "../enquiries/index.js";
import { recordSharing } from "../sharing/index.js";
import { readDocuments } from "./documents.reading.js";

/** A document with its content, to be handed out. */
export interface HandedOut {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** One document with its content, with a trace of having been read; null when it, or its enquiry, is out of sight. */
export async function readDocument(ctx: RequestContext, globalId: string): Promise<HandedOut | null> {
  const id = fromGlobalId("EnquiryDocument", globalId);
  if (!id) return null;
  return await reading(ctx, async (tx) => {
    const [document] = await readDocuments(tx, " AND d.id = $4", [id]);
    if (!document) return null;
    const [enquiry] = await readEnquiries(tx, " AND q.id = $3", [document.enquiryId]);
    if (!enquiry) return null;
    const kept = await tx.one<{ content: Buffer }>("SELECT content FROM document WHERE authority_id = $1 AND id = $2", [
      tx.viewer.authorityId,
      id,
    ]);
    if (!kept) return null;
    const what = `Document of enquiry ${enquiry.reference}`;
    await recordSharing(tx, { form: SharingForm.DOCUMENT, what, childIds: [enquiry.childId] });
    recordExport(tx, { act: "enquiry", entity: "EnquiryDocument", entityId: id, entryId: enquiry.entryId, what });
    return { name: document.name, mediaType: document.mediaType, content: kept.content };
  });
}
