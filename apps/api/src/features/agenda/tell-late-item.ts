import { NoticeKind, panelOf } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { fullDay, seatHolders, shortDay, tellAtOnce } from "../mail/index.js";
import type { Meeting } from "../meetings/index.js";

/** A child who came onto the agenda after it went out: the seats hear that there is one, at once, and not who (AFC-121, Q22). */
export async function tellLateItem(
  tx: Tx,
  meeting: Pick<Meeting, "id" | "heldOn">,
  supplement: number | null,
): Promise<void> {
  const { name } = panelOf(tx.ctx.pack);
  await tellAtOnce(tx, await seatHolders(tx), {
    kind: NoticeKind.EMERGENCY_ITEM,
    entity: "Meeting",
    entityId: meeting.id,
    path: `/meetings/${toGlobalId("Meeting", meeting.id)}`,
    words: () => ({
      title: `${name} ${shortDay(meeting.heldOn)}: a late item is on the agenda`,
      body: [
        `The chair has put a late item on the agenda of the ${name} on ${fullDay(meeting.heldOn)}.`,
        `${supplement === null ? "" : `It is in supplement ${supplement}, beside the papers. `}Please read it before the meeting.`,
      ].join(" "),
    }),
  });
}
