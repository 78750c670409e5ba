import { type PlainDate, SYSTEM_EVENT_OF, type SystemAct } from "@rome/procedure";
import { reading } from "../../platform/database/transaction.js";
import { type Batch, grouped } from "../../platform/graphql/load.js";
import type { SystemRecord } from "./systems.types.js";

/** What was last done in one system for one child. */
export interface DoneInSystem extends SystemRecord {
  enquiryId: string;
  systemCode: string;
}

interface DoneRow extends Omit<DoneInSystem, "what"> {
  code: string;
  onDay: PlainDate;
}

const ACTS = Object.entries(SYSTEM_EVENT_OF) as [SystemAct, string][];

/** What was last done in each system, one line for each kind of act, for each of these enquiries; newest first. */
export const doneInSystems: Batch<DoneInSystem[]> = async function readDoneInSystems(ctx, enquiryIds) {
  const rows = await reading(ctx, (tx) =>
    tx.rows<DoneRow>(
      `SELECT DISTINCT ON (x.enquiry_id, x.subject, x.code) x.enquiry_id AS "enquiryId", x.subject AS "systemCode", x.code,
         x.on_day AS "onDay", x.note AS result
       FROM chronology_entry x WHERE x.authority_id = $1 AND x.enquiry_id = ANY($2) AND x.code = ANY($3)
         AND NOT EXISTS (SELECT 1 FROM chronology_entry y WHERE y.authority_id = x.authority_id AND y.corrects_id = x.id)
       ORDER BY x.enquiry_id, x.subject, x.code, x.on_day DESC, x.seq DESC`,
      [tx.viewer.authorityId, enquiryIds, ACTS.map(([, event]) => event)],
    ),
  );
  const done = rows.flatMap(({ code, ...row }) => {
    const what = ACTS.find(([, event]) => event === code)?.[0];
    return what ? [{ ...row, what }] : [];
  });
  const newestFirst = done.toSorted((one, other) => other.onDay.localeCompare(one.onDay));
  return grouped(enquiryIds, newestFirst, (row) => row.enquiryId);
};
