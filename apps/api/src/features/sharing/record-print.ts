import { may, PrintedPage as Pages, type PrintedPage, SharingForm } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { notFound } from "../../platform/graphql/user-error.js";
import { findAgreement } from "./agreement.js";
import { findPrinted } from "./printed.js";
import { recordSharing } from "./record-sharing.js";
import type { RecordPrintInput } from "./sharing.types.js";

/** Ids an act on the sharing log shows. */
export type SharingRefs = { sharingId: string; disclosureId: string | null };

/** What somebody must be able to see before they print it. */
const SEEN_AS: Readonly<Record<PrintedPage, "meeting" | "enquiry">> = {
  [Pages.MEETING_PAPER]: "meeting",
  [Pages.MINUTES]: "meeting",
  [Pages.ACTION_SHEET]: "meeting",
  [Pages.CHRONOLOGY]: "enquiry",
  [Pages.PERMISSION_LETTER]: "enquiry",
};

/** Leaves the line of a page that is printed in the sharing log, under the notice or under an agreement (AFC-132). */
export async function recordPrint(ctx: RequestContext, input: RecordPrintInput): Promise<Written<SharingRefs>> {
  return await inTransaction<SharingRefs>(ctx, "recordPrint", input, async (tx) => {
    const isSeen = may(tx.viewer.roles, SEEN_AS[input.page]);
    const printed = isSeen ? await findPrinted(tx, input.page, input.ofId) : null;
    if (!printed) return refused(notFound("ofId"));
    const destination = input.disclosureId ? { disclosureId: input.disclosureId } : "PANEL";
    const chosen = await findAgreement(tx, destination, printed);
    if ("error" in chosen) return refused(chosen.error);
    const { agreement } = chosen;
    const { what, meetingId, entryIds, childIds } = printed;
    const form = SharingForm.PRINT;
    const sharingId = await recordSharing(tx, { form, what, meetingId, entryIds, childIds, agreement });
    await recordWrite(tx, {
      act: "recordPrint",
      entity: printed.entity,
      entityId: printed.entityId,
      entryId: printed.entryIds.length === 1 ? (printed.entryIds[0] ?? null) : null,
      changes: [{ field: "print", label: "Printed", before: null, after: what }],
    });
    return { sharingId, disclosureId: agreement?.id ?? null };
  });
}
