import { forgotten, type PlainDate } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { IS_LIVE, readEntries } from "./register.reading.js";
import type { RegisterEntry } from "./register-entry.entity.js";
import { HAS_NO_PLAN } from "./register-filter.js";

/** A child who is being forgotten, and why. */
export interface Forgotten {
  entry: RegisterEntry;
  why: readonly string[];
}

const MOST_SHOWN = 100;
const MOST_PANELS = 100;

/** Children not discussed for two panels, without a lead service, or without a plan; longest on the register first. */
export async function findForgotten(ctx: RequestContext): Promise<Forgotten[]> {
  return await reading(ctx, async (tx) => {
    const panels = await closedPanels(tx);
    const entries = await readEntries(
      tx,
      `WHERE e.authority_id = $1 AND ${IS_FORGOTTEN} ORDER BY e.date_added, e.id LIMIT ${MOST_SHOWN}`,
      [tx.viewer.authorityId, cutOff(ctx, panels)],
    );
    await recordRead(tx, { act: "forgottenChildren", entity: "RegisterEntry", count: entries.length });
    return entries.map((entry) => ({ entry, why: whyForgotten(ctx, entry, panels) }));
  });
}

/** How many children are being forgotten. */
export async function countForgotten(ctx: RequestContext): Promise<number> {
  return await reading(ctx, async (tx) => {
    const counted = await tx.one<{ count: number }>(
      `SELECT count(*) AS count FROM register_entry e WHERE e.authority_id = $1 AND ${IS_FORGOTTEN}`,
      [tx.viewer.authorityId, cutOff(ctx, await closedPanels(tx))],
    );
    return counted?.count ?? 0;
  });
}

/** Procedure's `forgotten` on kept columns; $2 is the earliest of the panels that may not pass a child by. A test holds the two together. */
const IS_FORGOTTEN = `${IS_LIVE} AND (e.lead_service_id IS NULL OR (${HAS_NO_PLAN})
  OR coalesce(e.last_discussed_on < $2::date, e.date_added <= $2::date))`;

/** Days of closed panels, newest first. */
async function closedPanels(tx: Tx): Promise<PlainDate[]> {
  const rows = await tx.rows<{ heldOn: PlainDate }>(
    `SELECT m.held_on AS "heldOn" FROM panel_meeting m WHERE m.authority_id = $1 AND m.state = 'CLOSED'
     ORDER BY m.held_on DESC LIMIT ${MOST_PANELS}`,
    [tx.viewer.authorityId],
  );
  return rows.map((row) => row.heldOn);
}

function cutOff(ctx: RequestContext, panels: readonly PlainDate[]): PlainDate | null {
  const { panel } = ctx.pack;
  return panel ? (panels[panel.notDiscussedPanels - 1] ?? null) : null;
}

function whyForgotten(ctx: RequestContext, entry: RegisterEntry, panels: readonly PlainDate[]): readonly string[] {
  const { lastDiscussedOn, dateAdded } = entry;
  const passedBy = (heldOn: PlainDate) => (lastDiscussedOn ? heldOn > lastDiscussedOn : heldOn >= dateAdded);
  const facts = {
    panelsSinceDiscussed: panels.filter(passedBy).length,
    hasLeadService: entry.leadServiceId !== null,
    openActions: entry.openActionCount,
    hasReducedHoursPlan: entry.planTargetHours !== null,
  };
  return forgotten(facts, ctx.pack.panel);
}
