import { noticeLines, SharingForm } from "@rome/procedure";
import { recordExport } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { csvText } from "../imports/index.js";
import { recordSharing } from "./record-sharing.js";
import type { Sharing } from "./sharing.entity.js";
import { readReferences, readSharings } from "./sharing.reading.js";

const HEADINGS = ["When", "Who", "What", "Form", "Children", "Which", "To whom", "Under"];
const FORMS: Readonly<Record<SharingForm, string>> = {
  CSV: "Spreadsheet",
  PRINT: "Print",
  PDF: "PDF",
  WORD: "Word",
  PAPER: "Paper on screen",
  DOCUMENT: "Document",
  SUBJECT_ACCESS: "Copy for a subject access request",
  DISCLOSURE: "Disclosure agreed",
};
const MOST = 10_000;
const MOST_REFERENCES = 1_000_000;

/** The sharing log as a CSV, newest first, by references alone; taking it out leaves a line in it too (AFC-132). */
export async function sharingCsv(ctx: RequestContext): Promise<string> {
  return await reading(ctx, async (tx) => {
    const lines = await readSharings(tx, "", [], MOST);
    const people = await tx.rows<{ id: string; name: string }>(
      "SELECT p.id, p.name FROM person p WHERE p.authority_id = $1 AND p.id = ANY($2)",
      [tx.viewer.authorityId, [...new Set(lines.map(({ sharedBy }) => sharedBy))]],
    );
    const references = Map.groupBy(
      await readReferences(
        tx,
        lines.map(({ id }) => id),
        MOST_REFERENCES,
      ),
      ({ sharingId }) => sharingId,
    );
    await recordSharing(tx, { form: SharingForm.CSV, what: "The sharing log" });
    recordExport(tx, { act: "sharings", entity: "Sharing", count: lines.length, what: "The sharing log" });
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const cells = (line: Sharing) => [
      line.sharedAt.toISOString(),
      names.get(line.sharedBy) ?? "",
      line.what,
      FORMS[line.form],
      String(line.childCount),
      (references.get(line.id) ?? []).map(({ reference }) => reference).join(" "),
      line.toWhom ?? "",
      line.disclosureId ? "Agreement" : "Notice",
    ];
    return csvText([...noticeLines(ctx.pack, null).map((line) => [line]), HEADINGS, ...lines.map(cells)]);
  });
}
