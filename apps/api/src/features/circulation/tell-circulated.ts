import { NoticeKind, panelOf } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { invitationOf } from "../invitations/index.js";
import { countOf, fullDay, ownersOfActions, seatHolders, shortDay, tellAtOnce } from "../mail/index.js";
import type { Meeting } from "../meetings/index.js";

/** One mail to everybody who holds a seat: that the papers are ready, how many actions wait for them, and the invitation (Q40). */
export async function tellCirculated(tx: Tx, meeting: Meeting): Promise<void> {
  const { name } = panelOf(tx.ctx.pack);
  const owners = await ownersOfActions(tx, "true", []);
  const actionsOf = new Map(owners.map(({ personId, actionIds }) => [personId, actionIds ?? []]));
  const holders = await seatHolders(tx);
  const recipients = holders.map(({ personId }) => ({ personId, actionIds: actionsOf.get(personId) ?? [] }));
  await tellAtOnce(tx, recipients, {
    kind: NoticeKind.CIRCULATED,
    entity: "Meeting",
    entityId: meeting.id,
    path: `/meetings/${toGlobalId("Meeting", meeting.id)}`,
    invitations: [invitationOf(meeting, tx.ctx)],
    words: ({ actionIds = [] }) => {
      const count = actionIds.length;
      const toUpdate = count > 0 ? `, ${countOf(count, "action")} to update` : "";
      return {
        title: `${name} ${shortDay(meeting.heldOn)}: register and agenda are ready${toUpdate}`,
        body: [
          `The register and the agenda of the ${name} on ${fullDay(meeting.heldOn)} at ${meeting.startsAt} are ready for you.`,
          ...(count > 0 ? [`You have ${countOf(count, "open action")} to update before then.`] : []),
        ].join("\n"),
      };
    },
  });
}
