import { readFileSync } from "node:fs";
import { ImportRowKind, ImportSettlement, panelOf, panelSeries } from "@rome/procedure";
import { confirmImport } from "../features/imports/confirm-import.js";
import { ImportRow, type ImportRun } from "../features/imports/imports.entities.js";
import { findRun } from "../features/imports/imports.reading.js";
import { matchColumns } from "../features/imports/match-columns.js";
import { settleImportRow } from "../features/imports/settle-import-row.js";
import { upload } from "../features/imports/upload.js";
import { scheduleMeeting } from "../features/meetings/schedule-meeting.js";
import { scheduleMeetings } from "../features/meetings/schedule-meetings.js";
import type { RequestContext } from "../platform/context.js";
import { type Refs, reading, type Written } from "../platform/database/transaction.js";
import { toGlobalId } from "../platform/graphql/global-id.js";
import type { ServerParts } from "../server.js";
import { Scene } from "./cases/scene.js";
import { contextOfPerson } from "./context-of-person.js";
import { fillNextAgenda } from "./demo-agenda.js";
import { addDemoDetails } from "./demo-details.js";
import { tellWhoMaySee } from "./demo-sight.js";
import { addFenwickChildren } from "./fenwick-children.js";
import { tellCirculatedPanel } from "./panel/circulated-panel.js";
import { tellHeldPanel } from "./panel/held-panel.js";
import { tellMinutedPanel } from "./panel/minuted-panel.js";
import { type PanelDays, panelDays } from "./panel/panel-days.js";
import { tellReportedActions } from "./panel/reported-actions.js";
import { tellSincePanel } from "./panel/since-panel.js";
import { KEEPER } from "./panel/told.js";

const FILE = "rome-register-2026-11.csv";
const MEETINGS = 4;
const SITTING = { startsAt: "09:30", place: "Room 3, Guildhall 2" };

/**
 * Fills the empty registers of the demonstration by the acts people would do, each on its day: business support imports
 * the file and settles its twin rows, a panel is held and minuted about two weeks ago, four are to come, and the agenda
 * of the next is begun.
 */
export async function seedDemoRegister(parts: ServerParts): Promise<void> {
  const keeper = await contextOfPerson(parts, KEEPER);
  const member = await contextOfPerson(parts, "Tom Hargreaves");
  if (keeper && member && (await isEmpty(keeper, "panel_meeting"))) {
    const scene = new Scene(parts, keeper.today);
    const days = panelDays(keeper.today, keeper.calendar, panelOf(keeper.pack));
    const then = await scene.on(KEEPER, days.begunOn);
    if (await isEmpty(keeper, "register_entry")) await importDemoFile(then);
    await addDemoDetails(then);
    await planPanels(then, days);
    await tellCirculatedPanel(scene, days);
    await tellReportedActions(scene, days);
    await tellHeldPanel(scene, days);
    await tellMinutedPanel(scene, days);
    await tellSincePanel(scene);
    await fillNextAgenda(keeper, member);
    await tellWhoMaySee(scene);
  }
  const fenwick = await contextOfPerson(parts, "Maud Sorley");
  if (fenwick && (await isEmpty(fenwick, "register_entry"))) await addFenwickChildren(fenwick);
}

async function isEmpty(ctx: RequestContext, table: "register_entry" | "panel_meeting"): Promise<boolean> {
  const found = await reading(ctx, (tx) =>
    tx.one(`SELECT id FROM ${table} WHERE authority_id = $1 LIMIT 1`, [tx.viewer.authorityId]),
  );
  return found === null;
}

async function importDemoFile(ctx: RequestContext): Promise<void> {
  const bytes = readFileSync(new URL(`../../demo/${FILE}`, import.meta.url));
  const runId = await upload(ctx, { name: FILE, bytes });
  const { columns, version } = await openRun(ctx, runId);
  const matched = (columns ?? []).map((field, index) => ({ index, field }));
  requireDone(await matchColumns(ctx, { importId: toGlobalId("ImportRun", runId), version, columns: matched }));
  const rows = await reading(ctx, (tx) => tx.findAll(ImportRow, { runId, kind: ImportRowKind.CLOSE_MATCH }));
  for (const row of rows) {
    const matchRowNumber = row.matches[0]?.rowNumber ?? null;
    const input = { rowId: toGlobalId("ImportRow", row.id), settlement: ImportSettlement.SAME_CHILD, matchRowNumber };
    requireDone(await settleImportRow(ctx, input));
  }
  const checked = await openRun(ctx, runId);
  requireDone(await confirmImport(ctx, { importId: toGlobalId("ImportRun", runId), version: checked.version }));
}

async function openRun(ctx: RequestContext, runId: string): Promise<ImportRun> {
  const run = await reading(ctx, (tx) => findRun(tx, runId));
  if (!run) throw new Error("The demonstration's import is not there");
  return run;
}

async function planPanels(ctx: RequestContext, { heldOn, nextOn }: PanelDays): Promise<void> {
  requireDone(await scheduleMeeting(ctx, { heldOn, ...SITTING }));
  const days = panelSeries(nextOn, MEETINGS * 2, ctx.calendar, panelOf(ctx.pack)).filter((day) => day.clash === null);
  const dates = days.slice(0, MEETINGS).map((day) => day.heldOn);
  requireDone(await scheduleMeetings(ctx, { firstHeldOn: nextOn, count: MEETINGS, dates, ...SITTING }));
}

function requireDone(written: Pick<Written<Refs>, "errors">): void {
  const [error] = written.errors;
  if (error) throw new Error(`The demonstration's register could not be made: ${error.message}`);
}
