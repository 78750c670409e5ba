import { addAgendaItem } from "../features/agenda/add-agenda-item.js";
import { referToPathway } from "../features/boards/refer-to-pathway.js";
import { proposeRemoval } from "../features/removals/propose-removal.js";
import type { RequestContext } from "../platform/context.js";
import { reading } from "../platform/database/transaction.js";
import { toGlobalId } from "../platform/graphql/global-id.js";
import { findEntry } from "./panel/found.js";

/** Children whom business support puts before the next panel, and why. */
const BY_HAND: readonly [reference: string, why: string][] = [
  ["0001", "No provision since she came to us, and tuition has not begun."],
  ["0017", "Not on a roll, hours not known."],
  ["0024", "A school place has been offered; the start is not agreed."],
  ["0030", "Whereabouts to be confirmed by the welfare service."],
  ["0044", "Attendance has fallen to two mornings a week."],
  ["0059", "The school says that it cannot go on as it is."],
];

const LEAVES = "0062";

/** Children who are at other panels, and what those are asked. */
const AT_OTHER_PANELS: readonly [reference: string, board: string, reason: string][] = [
  ["0030", "FAIR_ACCESS", "Name a school that can take him after the winter holidays."],
  ["0044", "JOINT_AGENCY", "Agree who pays for the tuition the family has been promised."],
  ["0059", "CAUSE_FOR_CONCERN", "Say what would keep her in her school."],
];

/** Puts some children of the demonstration on the next panel's agenda, and a removal proposed by a member. */
export async function fillNextAgenda(keeper: RequestContext, member: RequestContext): Promise<void> {
  const meeting = await reading(keeper, (tx) =>
    tx.one<{ id: string }>(
      "SELECT id FROM panel_meeting WHERE authority_id = $1 AND held_on > $2 ORDER BY held_on LIMIT 1",
      [tx.viewer.authorityId, keeper.today],
    ),
  );
  if (!meeting) return;
  for (const [number, why] of BY_HAND) {
    const entry = await findEntry(keeper, number);
    if (entry) await addAgendaItem(keeper, { meetingId: toGlobalId("Meeting", meeting.id), entryId: entry.id, why });
  }
  for (const [number, board, reason] of AT_OTHER_PANELS) {
    const entry = await findEntry(keeper, number);
    if (entry) await referToPathway(keeper, { entryId: entry.id, board, reason });
  }
  const leaving = await findEntry(member, LEAVES);
  if (!leaving) return;
  const reason = "On full hours since half term; the school and the family are content.";
  await proposeRemoval(member, {
    entryId: leaving.id,
    version: leaving.version,
    outcome: "RETURNED_FULL_TIME",
    reason,
  });
}
