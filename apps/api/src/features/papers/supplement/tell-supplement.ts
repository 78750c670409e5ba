import { NoticeKind, panelOf } from "@rome/procedure";
import type { Tx } from "../../../platform/database/tx.js";
import { toGlobalId } from "../../../platform/graphql/global-id.js";
import { fullDay, seatHolders, shortDay, tellAtOnce } from "../../mail/index.js";
import type { Meeting } from "../../meetings/index.js";

/** The seats hear at once that there is a supplement to the papers, and nothing of the child it is about (Q40). */
export async function tellSupplement(tx: Tx, meeting: Meeting, number: number): Promise<void> {
  const { name } = panelOf(tx.ctx.pack);
  await tellAtOnce(tx, await seatHolders(tx), {
    kind: NoticeKind.CIRCULATED,
    entity: "Meeting",
    entityId: meeting.id,
    path: `/meetings/${toGlobalId("Meeting", meeting.id)}`,
    words: () => ({
      title: `${name} ${shortDay(meeting.heldOn)}: supplement ${number} to the papers`,
      body: `Something in the papers of the ${name} on ${fullDay(meeting.heldOn)} was put right. Supplement ${number} holds only what is new. Please read it before the meeting.`,
    }),
  });
}
