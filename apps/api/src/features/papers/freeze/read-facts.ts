import { dayInWords, isOverdue, type PlainDate, todayInLondon, UNDECIDED_REMOVALS } from "@rome/procedure";
import { oneOf } from "../../../platform/database/one-of.js";
import type { Tx } from "../../../platform/database/tx.js";
import { grouped, inOrder } from "../../../platform/graphql/load.js";
import { readOpenActions } from "../../actions/index.js";
import { markedOfEntries } from "../../disputes/index.js";
import { readLatestSignsOfSafety } from "../../notes/index.js";
import { readRemovals } from "../../removals/index.js";
import { readWorries } from "../../worries/index.js";
import type { ActionLine, ChildPage, Safety } from "../paper-content.js";

/** What a child's page says besides the register line. */
export type CaseFacts = Pick<ChildPage, "safety" | "lastDecision" | "actions" | "disputed" | "removal">;

/** How a child is named in an action's line. */
export interface Named {
  reference: string;
  name: string;
}

/** What is held of each child at this moment, in the order asked for; a bounded number of statements. */
export async function readCaseFacts(
  tx: Tx,
  entryIds: readonly string[],
  named: readonly Named[],
): Promise<CaseFacts[]> {
  const safeties = await readSafeties(tx, entryIds);
  const decisions = await readLastDecisions(tx, entryIds);
  const actions = await readActionLines(tx, entryIds, named);
  const removals = await readProposedRemovals(tx, entryIds);
  const disputed = await markedOfEntries(tx, entryIds);
  return entryIds.map((_, index) => ({
    disputed: disputed[index] ?? [],
    safety: safeties[index] ?? null,
    lastDecision: decisions[index] ?? null,
    actions: actions[index]?.map(({ line }) => line) ?? [],
    removal: removals[index] ?? null,
  }));
}

async function readSafeties(tx: Tx, entryIds: readonly string[]): Promise<(Safety | null)[]> {
  const notes = await readLatestSignsOfSafety(tx, entryIds);
  const names = await readNames(
    tx,
    notes.flatMap((note) => (note ? [note.writtenBy] : [])),
    notes.flatMap((note) => note?.teamIds ?? []),
  );
  const ids = notes.flatMap((note) => (note ? [note.id] : []));
  const worries = new Map((await readWorries(tx, ids)).map((ofNote, index) => [ids[index], ofNote]));
  return notes.map(
    (note) =>
      note && {
        on: todayInLondon(note.writtenAt.getTime()),
        by: names.get(note.writtenBy) ?? "",
        workingWell: note.workingWell,
        concerns: note.concerns,
        worries: worries.get(note.id)?.map(({ text, isAnswered }) => ({ text, isAnswered })) ?? [],
        childView: note.childView,
        parentView: note.parentView,
        needsToHappen: note.needsToHappen,
        teams: note.teamIds.flatMap((id) => names.get(id) ?? []),
      },
  );
}

/** Names of people and services, by id. */
async function readNames(
  tx: Tx,
  people: readonly string[],
  services: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.rows<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE authority_id = $1 AND id = ANY($2)
     UNION ALL SELECT id, name FROM service WHERE authority_id = $1 AND id = ANY($3)`,
    [tx.viewer.authorityId, people, services],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readLastDecisions(tx: Tx, entryIds: readonly string[]): Promise<ChildPage["lastDecision"][]> {
  const rows = await tx.rows<{
    entryId: string;
    text: string;
    on: PlainDate;
    service: string | null;
    group: string | null;
  }>(
    `SELECT DISTINCT ON (i.entry_id) i.entry_id AS "entryId", i.decision_text AS text, m.held_on AS "on",
       s.name AS service, i.decision_group AS "group"
     FROM agenda_item i JOIN panel_meeting m ON m.authority_id = i.authority_id AND m.id = i.meeting_id
     LEFT JOIN service s ON s.authority_id = i.authority_id AND s.id = i.lead_service_id
     WHERE i.authority_id = $1 AND i.entry_id = ANY($2) AND i.decision_text IS NOT NULL
     ORDER BY i.entry_id, m.held_on DESC, i.decided_at DESC`,
    [tx.viewer.authorityId, entryIds],
  );
  return inOrder(entryIds, rows, (row) => row.entryId).map(
    (row) =>
      row && {
        text: row.text,
        on: row.on,
        service: row.service,
        group: tx.ctx.pack.groups.find(({ group }) => group === row.group)?.name ?? null,
      },
  );
}

/** An open action as it is printed, with the service that answers for it. */
export interface OwnedAction {
  service: string;
  line: ActionLine;
}

/** The open actions of each child, earliest due first, with what was last said of each. */
export async function readActionLines(
  tx: Tx,
  entryIds: readonly string[],
  named: readonly Named[],
): Promise<OwnedAction[][]> {
  const actions = (await readOpenActions(tx, entryIds)).flat();
  const said = await tx.rows<{ actionId: string; text: string; madeAt: Date }>(
    `SELECT DISTINCT ON (u.action_id) u.action_id AS "actionId", u.text, u.made_at AS "madeAt" FROM action_update u
     WHERE u.authority_id = $1 AND u.action_id = ANY($2) ORDER BY u.action_id, u.made_at DESC`,
    [tx.viewer.authorityId, actions.map(({ id }) => id)],
  );
  const lastSaid = new Map(
    said.map((row) => [row.actionId, `${dayInWords(todayInLondon(row.madeAt.getTime()))}: ${row.text}`]),
  );
  const nameOf = new Map(entryIds.map((id, index) => [id, named[index]]));
  const lines = actions.map((action) => ({
    entryId: action.entryId,
    service: action.ownerService?.name ?? "No service named",
    line: {
      reference: nameOf.get(action.entryId)?.reference ?? "",
      name: nameOf.get(action.entryId)?.name ?? "",
      text: action.text,
      owner: action.ownerPerson?.name ?? action.ownerService?.name ?? "Nobody named",
      dueOn: action.dueOn,
      isOverdue: isOverdue(action, tx.ctx.today),
      lastSaid: lastSaid.get(action.id) ?? null,
    },
  }));
  return grouped(entryIds, lines, (line) => line.entryId);
}

async function readProposedRemovals(tx: Tx, entryIds: readonly string[]): Promise<ChildPage["removal"][]> {
  const underWay = ` AND r.entry_id = ANY($2) AND ${oneOf("r.state", UNDECIDED_REMOVALS)}`;
  const rows = await readRemovals(tx, underWay, [entryIds], entryIds.length);
  const names = await readNames(
    tx,
    rows.map((row) => row.proposedBy),
    [],
  );
  return inOrder(entryIds, rows, (row) => row.entryId).map(
    (row) =>
      row && {
        outcome: tx.ctx.pack.removalOutcomes.find(({ code }) => code === row.outcomeCode)?.label ?? row.outcomeCode,
        reason: row.reason,
        by: names.get(row.proposedBy) ?? "",
        on: todayInLondon(row.proposedAt.getTime()),
      },
  );
}
