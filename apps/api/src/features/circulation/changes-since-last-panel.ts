import { dayInWords, type PlainDate, todayInLondon } from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { grouped } from "../../platform/graphql/load.js";
import { type RegisterEntry, readEntries } from "../register/index.js";
import { LINE_LABELS, type Line, type LineField, lineOf } from "./snapshot-line.js";

interface Baseline {
  id: string;
  takenAt: Date;
}

interface ActionNews {
  entryId: string;
  text: string;
  state: string;
  outcome: string | null;
  dueOn: PlainDate | null;
}

/** What says how many actions are open, told action by action instead. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set(["reference", "openActions", "overdue", "lastDiscussedOn"]);

/**
 * What changed for each child since the register the panel last had before it: field by field, then actions done and
 * actions that fell overdue (AFC-118). Nothing where there is no earlier register.
 */
export async function changesSinceLastPanel(
  ctx: RequestContext,
  entryIds: readonly string[],
): Promise<FieldChange[][]> {
  return await reading(ctx, (tx) => readChanges(tx, entryIds, null));
}

/** The same inside a transaction. `meetingId` is a meeting whose own register, just taken, is not the earlier one. */
export async function readChanges(
  tx: Tx,
  entryIds: readonly string[],
  meetingId: string | null,
): Promise<FieldChange[][]> {
  const baseline = await findBaseline(tx, meetingId);
  if (!baseline) return entryIds.map(() => []);
  const entries = await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = ANY($2)", [
    tx.viewer.authorityId,
    entryIds,
  ]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const lines = await tx.rows<{ entryId: string; line: Line }>(
    `SELECT entry_id AS "entryId", line FROM snapshot_line
     WHERE authority_id = $1 AND snapshot_id = $2 AND entry_id = ANY($3)`,
    [tx.viewer.authorityId, baseline.id, entryIds],
  );
  const before = new Map(lines.map((row) => [row.entryId, row.line]));
  const news = grouped(entryIds, await readActionNews(tx, entryIds, baseline), (row) => row.entryId);
  return entryIds.map((id, index) => {
    const entry = byId.get(id);
    return entry ? changesOf(entry, before.get(id), news[index] ?? [], tx.ctx) : [];
  });
}

/** The newest register of a panel that is over; before the first panel is over, the newest that was circulated. */
async function findBaseline(tx: Tx, meetingId: string | null): Promise<Baseline | null> {
  return await tx.one<Baseline>(
    `SELECT s.id, s.taken_at AS "takenAt" FROM register_snapshot s
     JOIN panel_meeting m ON m.authority_id = s.authority_id AND m.id = s.meeting_id
     WHERE s.authority_id = $1 AND m.state <> 'CANCELLED' AND m.id IS DISTINCT FROM $2 ORDER BY m.state = 'CLOSED' DESC, s.taken_at DESC LIMIT 1`,
    [tx.viewer.authorityId, meetingId],
  );
}

async function readActionNews(tx: Tx, entryIds: readonly string[], baseline: Baseline): Promise<ActionNews[]> {
  return await tx.rows<ActionNews>(
    `SELECT a.entry_id AS "entryId", a.text, a.state, a.outcome, a.due_on AS "dueOn" FROM action a
     WHERE a.authority_id = $1 AND a.entry_id = ANY($2)
       AND ((a.state = 'COMPLETED' AND a.completed_at >= $3) OR (a.state = 'OPEN' AND a.due_on < $4 AND a.due_on >= $5))
     ORDER BY a.state, a.due_on, a.id LIMIT 1000`,
    [tx.viewer.authorityId, entryIds, baseline.takenAt, tx.ctx.today, todayInLondon(baseline.takenAt.getTime())],
  );
}

function changesOf(
  entry: RegisterEntry,
  before: Line | undefined,
  news: readonly ActionNews[],
  ctx: RequestContext,
): FieldChange[] {
  const actions = news.map(actionChange);
  if (!before) {
    const after = `Added on ${dayInWords(entry.dateAdded)}`;
    return [{ field: "entry", label: "New since the last panel", before: null, after }, ...actions];
  }
  const now = lineOf(entry, ctx);
  const fields = (Object.keys(LINE_LABELS) as LineField[]).filter(
    (field) => !TOLD_OTHERWISE.has(field) && (before[field] ?? null) !== now[field],
  );
  const changed = fields.map((field) => ({
    field,
    label: LINE_LABELS[field],
    before: before[field] ?? null,
    after: now[field],
  }));
  return [...changed, ...actions];
}

function actionChange(action: ActionNews): FieldChange {
  const due = action.dueOn ? `Due ${dayInWords(action.dueOn)}` : null;
  if (action.state === "OPEN") return { field: "actions", label: "Action overdue", before: due, after: action.text };
  const after = action.outcome ? `${action.text}: ${action.outcome}` : action.text;
  return { field: "actions", label: "Action done", before: due, after };
}
