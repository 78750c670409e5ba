import { mailName, NoticeKind, type PlainDate } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { fullDay, ownersOfActions, peopleWithRole, type Recipient, tellAtOnce } from "../mail/index.js";

interface Escalated {
  escalationId: string;
  actionId: string;
  /** Code of the pack's ladder. */
  level: string;
  replyBy: PlainDate | null;
}

/** Whoever the procedure names for the rung hears of it at once; why it was escalated stands in the portal only (AFC-119, AFC-124). */
export async function tellEscalated(tx: Tx, { escalationId, actionId, level, replyBy }: Escalated): Promise<void> {
  const recipients = await toldAt(tx, level, actionId);
  const isOwner = tx.ctx.pack.escalationLevels.some(({ code, hears }) => code === level && hears === "OWNER");
  const name = mailName(tx.ctx.pack);
  await tellAtOnce(tx, recipients, {
    kind: NoticeKind.ESCALATED,
    entity: "Action",
    entityId: actionId,
    path: isOwner ? "/my-actions" : `/escalations/${toGlobalId("Escalation", escalationId)}`,
    words: () => ({
      title: `${name}: an action is escalated to you`,
      body: [
        "An action of the panel that is outstanding is escalated to you.",
        ...(replyBy ? [`An answer is asked for by ${fullDay(replyBy)}.`] : []),
      ].join("\n"),
    }),
  });
}

async function toldAt(tx: Tx, level: string, actionId: string): Promise<readonly Recipient[]> {
  const hears = tx.ctx.pack.escalationLevels.find(({ code }) => code === level)?.hears;
  if (!hears) return [];
  const people =
    hears === "OWNER" ? await ownersOfActions(tx, "a.id = $2", [actionId]) : await peopleWithRole(tx, hears);
  return people.map(({ personId }) => ({ personId, actionIds: [actionId] }));
}
