import { decideReminding, NoticeKind, panelOf, todayInLondon } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { countOf, fullDay, shortDay, tellAtOnce } from "../mail/index.js";
import { Meeting } from "../meetings/index.js";
import { type Person, Service } from "../people/index.js";
import type { RemindOwnersInput } from "./chasing.types.js";
import { type Owing, readOwing } from "./owed-updates.js";

/** Ids that reminding shows again; the notices by comma, and how many people were left out. */
export type RemindingRefs = { meetingId: string; noticeIds: string; leftOut: string };

/**
 * Reminds the owners of the outstanding actions of some services: one mail a person, with all their outstanding
 * actions as a count and a link (AFC-109, AFC-123, AFC-129). Who was reminded on this working day is left out unless
 * the officer says so again. The meeting is locked, so that two officers at once remind nobody twice.
 */
export async function remindOwners(ctx: RequestContext, input: RemindOwnersInput): Promise<Written<RemindingRefs>> {
  return await inTransaction<RemindingRefs>(ctx, "remindOwners", input, async (tx) => {
    const id = fromGlobalId("Meeting", input.meetingId);
    const meeting = id ? await tx.find(Meeting, { id }, { lock: true }) : null;
    if (!meeting) return refused(notFound("meetingId"));
    const refs = { meetingId: meeting.id };
    const serviceIds = await knownServices(tx, input.serviceIds);
    if (!serviceIds) return refused(notFound("serviceIds"), refs);
    const owing = new Map(
      (await readOwing(tx, serviceIds)).flatMap(({ people }) => people).map((one) => [one.personId, one]),
    );
    const again = input.again ?? false;
    const decision = decideReminding({
      meetingState: meeting.state,
      lastRemindedOn: [...owing.values()].map(({ lastRemindedAt }) =>
        lastRemindedAt ? todayInLondon(lastRemindedAt.getTime()) : null,
      ),
      again,
      today: ctx.today,
      calendar: ctx.calendar,
    });
    if (!decision.allowed) return refused(refusedBy(decision.rule, "serviceIds"), refs);
    const reminded = [...owing.values()].filter((one) => again || !one.isRemindedToday);
    const noticeIds = await remind(tx, meeting, reminded);
    await recordWrite(tx, {
      act: "remindOwners",
      entity: "Meeting",
      entityId: meeting.id,
      changes: [{ field: "reminded", label: "Reminded", before: null, after: await inWords(tx, reminded) }],
    });
    return { ...refs, noticeIds: noticeIds.join(","), leftOut: String(owing.size - reminded.length) };
  });
}

async function knownServices(tx: Tx, globalIds: readonly string[]): Promise<string[] | null> {
  const ids = [...new Set(globalIds.map((one) => fromGlobalId("Service", one)))];
  const all = new Set((await tx.findAll(Service, {})).map((service) => service.id));
  const known = ids.filter((id) => id !== null && all.has(id));
  return known.length === ids.length && known.length > 0 ? known.filter((id) => id !== null) : null;
}

async function remind(tx: Tx, meeting: Meeting, owing: readonly Owing[]): Promise<string[]> {
  const { name } = panelOf(tx.ctx.pack);
  return await tellAtOnce(tx, owing, {
    kind: NoticeKind.CHASED,
    entity: "Meeting",
    entityId: meeting.id,
    path: "/my-actions",
    words: ({ actionIds = [] }) => {
      const actions = countOf(actionIds.length, "action");
      return {
        title: `${name}: ${actions} to update before ${shortDay(meeting.heldOn)}`,
        body: `Business support asks you to say how ${actions} of yours stand${actionIds.length === 1 ? "s" : ""} before the ${name} on ${fullDay(meeting.heldOn)}.`,
      };
    },
  });
}

async function inWords(tx: Tx, owing: readonly Owing[]): Promise<string> {
  const people = await tx.rows<Pick<Person, "id" | "name">>(
    `SELECT id, name FROM person WHERE authority_id = $1 AND id = ANY($2) ORDER BY name`,
    [tx.viewer.authorityId, owing.map(({ personId }) => personId)],
  );
  const counts = new Map(owing.map(({ personId, actionIds }) => [personId, actionIds.length]));
  return people.map(({ id, name }) => `${name} (${countOf(counts.get(id) ?? 0, "action")})`).join(", ");
}
