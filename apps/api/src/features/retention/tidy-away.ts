import { type KeepRule, keptUntil, type PlainDate, RetentionClass } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { isSigned, type KeepRules, readRules } from "./schedule.reading.js";

/** What goes by itself once the schedule is signed, and the statement that lets it go. $1 is the authority, $2 the last day that is over. */
const BY_ITSELF = [
  {
    class: RetentionClass.PAPERS,
    what: "Copies of papers",
    text: "SELECT delete_old_copies($2) AS count WHERE $1::uuid IS NOT NULL",
  },
  {
    class: RetentionClass.IMPORT_FILES,
    what: "Cells of files that were brought in",
    text: `WITH old AS (SELECT id FROM import_run WHERE authority_id = $1 AND uploaded_at::date <= $2::date
        AND (cells IS NOT NULL OR EXISTS (SELECT FROM import_row r WHERE r.authority_id = $1 AND r.run_id = import_run.id))),
      emptied AS (UPDATE import_run SET cells = NULL, version = version + 1 WHERE authority_id = $1 AND id IN (SELECT id FROM old)),
      rows AS (DELETE FROM import_row WHERE authority_id = $1 AND run_id IN (SELECT id FROM old))
      SELECT count(*) AS count FROM old`,
  },
  {
    class: RetentionClass.DRAFTS,
    what: "Drafts that were never sent",
    text: `WITH gone AS (DELETE FROM draft WHERE authority_id = $1 AND saved_at::date <= $2::date RETURNING 1)
      SELECT count(*) AS count FROM gone`,
  },
] as const satisfies readonly { class: keyof KeepRules; what: string; text: string }[];

/** Lets go what the signed schedule lets go without anybody's decision: files, copies and drafts, never a child's record (Q26). */
export async function tidyAway(ctx: RequestContext): Promise<number> {
  return await jobStep(ctx, async (tx) => {
    if (!(await isSigned(tx))) return 0;
    const rules = await readRules(tx);
    let all = 0;
    for (const { class: name, what, text } of BY_ITSELF) {
      const row = await tx.one<{ count: number }>(text, [tx.viewer.authorityId, lastDayOver(tx, rules[name])]);
      const count = row?.count ?? 0;
      if (count > 0) await recordGone(tx, what, count);
      all += count;
    }
    return all;
  });
}

/** The last day whose time to keep is over today. */
function lastDayOver(tx: Tx, rule: KeepRule): PlainDate {
  const back = { ...rule, amount: -rule.amount };
  return keptUntil(tx.ctx.today, back);
}

async function recordGone(tx: Tx, what: string, count: number): Promise<void> {
  const changes = [{ field: "kept", label: what, before: String(count), after: null }];
  await recordWrite(tx, { act: "tidyAway", entity: "RetentionSchedule", entityId: null, changes });
}
