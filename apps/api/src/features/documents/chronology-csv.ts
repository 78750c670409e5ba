import { noticeLines, SharingForm } from "@rome/procedure";
import { recordExport } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import type { UserError } from "../../platform/graphql/user-error.js";
import { type ChronologyEntry, lineInWords, RESULT_WORDS, readLines } from "../chronology/index.js";
import { readEnquiries } from "../enquiries/index.js";
import { csvText } from "../imports/index.js";
import { type Destination, findAgreement, recordSharing } from "../sharing/index.js";

const HEADINGS = [
  "Day",
  "Time",
  "What",
  "About",
  "Side",
  "With whom",
  "Number or address",
  "Result",
  "What was learned",
  "Risks weighed",
  "In writing",
  "Document",
  "Corrected later",
  "Written down by",
  "Written down at",
];

interface Names {
  people: ReadonlyMap<string, string>;
  documents: ReadonlyMap<string, string>;
}

/**
 * The whole chronology of an enquiry, oldest first, as a CSV to send along with a referral (CSP-26), under the notice or
 * an agreement, with its line in the sharing log (AFC-132); null when it is out of sight, or what refuses.
 */
export async function chronologyCsv(
  ctx: RequestContext,
  reference: string,
  destination: Destination,
): Promise<string | UserError | null> {
  return await reading(ctx, async (tx) => {
    const [enquiry] = await readEnquiries(tx, " AND q.reference = $3", [reference]);
    if (!enquiry) return null;
    const entryIds = enquiry.entryId ? [enquiry.entryId] : [];
    const chosen = await findAgreement(tx, destination, { meetingId: null, entryIds });
    if ("error" in chosen) return chosen.error;
    const lines = await readLines(tx, " AND x.enquiry_id = $4 ORDER BY x.on_day, x.seq", [enquiry.id]);
    const names = await readNames(tx, enquiry.id);
    const what = `Chronology of enquiry ${enquiry.reference}`;
    await recordSharing(tx, {
      form: SharingForm.CSV,
      what,
      childIds: [enquiry.childId],
      agreement: chosen.agreement,
    });
    recordExport(tx, {
      act: "enquiry",
      entity: "Enquiry",
      entityId: enquiry.id,
      entryId: enquiry.entryId,
      count: lines.length,
      what,
    });
    const notice = noticeLines(ctx.pack, chosen.agreement).map((line) => [line]);
    return csvText([...notice, HEADINGS, ...lines.map((line) => cellsOf(ctx, line, names))]);
  });
}

async function readNames(tx: Tx, enquiryId: string): Promise<Names> {
  const values = [tx.viewer.authorityId, enquiryId];
  const people = await tx.rows<{ id: string; name: string }>(
    `SELECT p.id, p.name FROM person p WHERE p.authority_id = $1 AND p.id IN
       (SELECT x.recorded_by FROM chronology_entry x WHERE x.authority_id = $1 AND x.enquiry_id = $2)`,
    values,
  );
  const documents = await tx.rows<{ id: string; name: string }>(
    "SELECT d.id, d.name FROM document d WHERE d.authority_id = $1 AND d.enquiry_id = $2",
    values,
  );
  const byId = (rows: readonly { id: string; name: string }[]) => new Map(rows.map(({ id, name }) => [id, name]));
  return { people: byId(people), documents: byId(documents) };
}

function cellsOf({ pack }: RequestContext, line: ChronologyEntry, names: Names): string[] {
  const { what, about } = lineInWords(pack, line);
  return [
    line.onDay,
    line.atTime ?? "",
    what,
    about ?? "",
    line.side === "SCHOOL" ? "School" : "Authority",
    line.withWhom ?? "",
    line.tried ?? "",
    line.result ? RESULT_WORDS[line.result] : "",
    line.note ?? "",
    line.riskAssessment ?? "",
    line.inWriting ? "Yes" : "",
    line.documentId ? (names.documents.get(line.documentId) ?? "") : "",
    line.isCorrected ? "Yes" : "",
    names.people.get(line.recordedBy) ?? "",
    line.recordedAt.toISOString(),
  ];
}
