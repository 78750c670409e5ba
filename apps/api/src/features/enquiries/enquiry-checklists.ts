import { type ChecklistState, checklistsFor, EventCode, Side } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { type Batch, grouped, load } from "../../platform/graphql/load.js";
import { type ChronologyEntry, readLines } from "../chronology/index.js";
import type { EnquiryChecklist } from "./enquiry-parts.types.js";
import { judgedCases } from "./enquiry-world.js";

const CHECKS = [EventCode.CHECK_DONE, EventCode.CHECK_NOT_APPLICABLE];

/** What was written on the checks of each enquiry, newest first. */
const checksOfEnquiries: Batch<ChronologyEntry[]> = async function readChecks(ctx, enquiryIds) {
  const rows = await reading(ctx, (tx) =>
    readLines(
      tx,
      " AND x.enquiry_id = ANY($4) AND x.code = ANY($5::text[]) AND x.subject IS NOT NULL ORDER BY x.on_day DESC, x.seq DESC LIMIT 5000",
      [enquiryIds, CHECKS],
    ),
  );
  return grouped(enquiryIds, rows, (row) => row.enquiryId);
};

/** The checklists of the procedure that apply to an enquiry today, each row with what was written on it; a school sees its own (M5). */
export async function checklistsOf(ctx: RequestContext, enquiryId: string): Promise<EnquiryChecklist[]> {
  const isSchool = requireViewer(ctx).schoolId !== null;
  const [judged, lines] = await Promise.all([
    load(ctx, judgedCases, enquiryId),
    load(ctx, checksOfEnquiries, enquiryId),
  ]);
  if (!judged) return [];
  return checklistsFor(ctx.pack, judged.world)
    .filter(({ checklist }) => !isSchool || checklist.heldBy === Side.SCHOOL)
    .map((state) => asShown(state, lines));
}

function asShown(
  { checklist, phase, isSettled, rows }: ChecklistState,
  lines: readonly ChronologyEntry[],
): EnquiryChecklist {
  const { code, name, heldBy, fromDay = null, untilDay = null, source } = checklist;
  const shown = rows.map(({ row, state }) => ({
    code: row.code,
    label: row.label,
    source: row.source,
    state,
    isMandatory: row.isMandatory === true,
    agencies: row.agencies ?? [],
    asksRiskAssessment: row.asksRiskAssessment === true,
    lines: lines.filter(({ subject }) => subject === row.code),
  }));
  return { code, name, heldBy, fromDay, untilDay, phase, isSettled, source, rows: shown };
}
