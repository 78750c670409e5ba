import { createHash } from "node:crypto";
import { EventCode } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import type { Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { type Enquiry, onEnquiry, recordEvent, sideOf } from "../enquiries/index.js";
import { EnquiryDocument } from "./document.entity.js";
import { type DocumentKind, documentKind } from "./document-kind.js";

const LONGEST_NAME = 200;

/** A file as it came in. */
export interface GivenFile {
  name: string;
  bytes: Uint8Array;
}

/** Ids of the enquiry and of the document. */
export type DocumentRefs = { enquiryId: string; documentId: string | null };

/** Keeps a document with an enquiry, also a closed one, and says so in the chronology; the same file sent twice is kept once. Throws `RefusedDocument`. */
export async function addDocument(
  ctx: RequestContext,
  enquiryId: string,
  file: GivenFile,
): Promise<Written<DocumentRefs>> {
  const kind = documentKind(file.bytes);
  const work = (tx: Tx, enquiry: Enquiry) => keep(tx, enquiry, file, kind);
  return await onEnquiry<DocumentRefs>(ctx, "addDocument", { enquiryId }, work, { evenWhenClosed: true });
}

async function keep(tx: Tx, enquiry: Enquiry, file: GivenFile, kind: DocumentKind): Promise<DocumentRefs> {
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const side = sideOf(tx.viewer);
  const name = nameOf(file.name);
  const held = await tx.find(EnquiryDocument, { enquiryId: enquiry.id, sha256, side });
  const documentId = held?.id ?? (await insert(tx, enquiry, file, { ...kind, name, sha256, side }));
  if (!held) await recordEvent(tx, enquiry, { code: EventCode.DOCUMENT_ADDED, note: name, documentId });
  await recordWrite(tx, {
    act: "addDocument",
    entity: "EnquiryDocument",
    entityId: documentId,
    entryId: enquiry.entryId,
  });
  return { enquiryId: enquiry.id, documentId };
}

async function insert(
  tx: Tx,
  enquiry: Enquiry,
  { bytes }: GivenFile,
  words: DocumentKind & Pick<EnquiryDocument, "name" | "sha256" | "side">,
): Promise<string> {
  const added = await tx.one<{ id: string }>(
    `INSERT INTO document (authority_id, enquiry_id, name, kind, media_type, bytes, sha256, content, side, added_by, added_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING id`,
    [
      tx.viewer.authorityId,
      enquiry.id,
      words.name,
      words.kind,
      words.mediaType,
      bytes.length,
      words.sha256,
      Buffer.from(bytes),
      words.side,
      tx.viewer.personId,
      tx.ctx.now,
    ],
  );
  if (!added) throw new Error("The document was not kept");
  return added.id;
}

/** The name without folders and without what no name holds. */
function nameOf(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? "";
  const plain = last.toWellFormed().replace(/\p{C}/gu, "").trim();
  return plain.slice(0, LONGEST_NAME) || "Document";
}

/** The id of a document as the portal asks for it. */
export function documentGlobalId(id: string): string {
  return toGlobalId("EnquiryDocument", id);
}
