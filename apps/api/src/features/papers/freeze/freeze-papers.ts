import { orderAgenda } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { readAgenda } from "../../agenda/index.js";
import type { Meeting } from "../../meetings/index.js";
import { coverOf } from "./cover.js";
import { keepPaper } from "./keep-paper.js";
import { type Circulated, namedBy, partsOf } from "./paper-parts.js";
import { readActionLines, readCaseFacts } from "./read-facts.js";

/** Freezes the papers of a meeting with its circulation: everything they say, as data (AFC-121, AFC-122, AFC-131, AFC-132). */
export async function freezePapers(tx: Tx, meeting: Meeting, circulated: Circulated): Promise<string> {
  const agenda = await readAgenda(tx, [meeting.id]);
  const items = orderAgenda(agenda).flatMap((group) => group.items);
  const lineOf = new Map(circulated.lines.map((line) => [line.entryId, line]));
  const entryIds = items.map((item) => item.entryId);
  const named = entryIds.map((id) => namedBy(lineOf.get(id)?.line));
  const facts = await readCaseFacts(tx, entryIds, named);
  const everyId = circulated.lines.map(({ entryId }) => entryId);
  const everyName = circulated.lines.map(({ line }) => namedBy(line));
  const actions = await readActionLines(tx, everyId, everyName);
  const cover = coverOf(tx, meeting, circulated.snapshot, {
    number: 0,
    reason: null,
    onAgenda: items.length,
    onRegister: circulated.lines.length,
  });
  const parts = partsOf(tx, { cover, items: agenda, circulated, facts: byId(entryIds, facts), actions });
  return await keepPaper(tx, {
    meetingId: meeting.id,
    snapshot: circulated.snapshot,
    number: 0,
    reason: null,
    parts,
  });
}

function byId<V>(ids: readonly string[], values: readonly V[]): ReadonlyMap<string, V> {
  return new Map(ids.flatMap((id, index) => (values[index] === undefined ? [] : [[id, values[index]] as const])));
}
