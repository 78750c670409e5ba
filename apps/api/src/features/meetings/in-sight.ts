import { entriesByPass, MeetingSight, seesEntry } from "@rome/procedure";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { agendasOf, type GroupedItem } from "../agenda/index.js";
import { type Meeting, sightOf } from "./index.js";

/** The agenda of a meeting, for whoever sees something of it; nobody else's request reads it. */
export async function agendaOf(ctx: RequestContext, meeting: Meeting): Promise<GroupedItem[]> {
  const sight = sightOf(ctx, meeting);
  const seesSome = sight === MeetingSight.PAPERS || sight === MeetingSight.NAMED_ITEMS;
  return seesSome ? await load(ctx, agendasOf, meeting.id) : [];
}

/** The items of an agenda the viewer sees: all of them with the papers, a guest's own by name, else none (AFC-128, Q24). */
export function itemsInSight<Item extends { id: string; entryId: string }>(
  ctx: RequestContext,
  meeting: Meeting,
  items: readonly Item[],
): Item[] {
  const sight = sightOf(ctx, meeting);
  if (sight === MeetingSight.PAPERS) return [...items];
  if (sight !== MeetingSight.NAMED_ITEMS) return [];
  const viewer = requireViewer(ctx);
  const named = viewer.passes.filter(({ meetingId }) => meetingId === meeting.id).flatMap(({ itemIds }) => itemIds);
  const open = entriesByPass(viewer);
  return items.filter((item) => named.includes(item.id) && open.includes(item.entryId));
}

/** Of a list about several children, what is about those the viewer sees: an alternate's are those of the pass (Q23). */
export function ofEntriesInSight<Row extends { entryId: string }>(ctx: RequestContext, rows: readonly Row[]): Row[] {
  const viewer = requireViewer(ctx);
  return rows.filter(({ entryId }) => seesEntry(viewer, entryId));
}
