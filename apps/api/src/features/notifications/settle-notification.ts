import {
  AttemptChannel,
  dayInWords,
  decideTelling,
  EventCode,
  isInWriting,
  NotificationState,
  type PlainDate,
  type RuleCode,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { NewChronologyEntry } from "../chronology/index.js";
import { keepClocks } from "../clocks/index.js";
import { type Enquiry, lockEnquiry, recordEvent } from "../enquiries/index.js";
import { Notification } from "./notification.entity.js";
import { findNotification } from "./notifications.reading.js";
import type { SettleNotificationInput } from "./notifications.types.js";

/** Ids that an act on a notification shows. */
export type NotificationRefs = { notificationId: string; enquiryId: string };

const FIELDS: Readonly<Partial<Record<RuleCode, string>>> = {
  DAY_NOT_YET: "toldOn",
  TELLING_NEEDS_WHOM: "whom",
  NOT_TELLING_NEEDS_REASON: "note",
  FIRST_MUST_BE_TOLD: "isNotNeeded",
};

/** What somebody wrote of the telling. */
interface Told {
  toldOn: PlainDate;
  how: AttemptChannel;
  whom: string;
  note: string;
  isNotNeeded: boolean;
}

/** Records who was told, when and how, in the chronology too; or that nobody needs to be, and why. */
export async function settleNotification(
  ctx: RequestContext,
  input: SettleNotificationInput,
): Promise<Written<NotificationRefs>> {
  return await inTransaction<NotificationRefs>(ctx, "settleNotification", input, async (tx) => {
    const id = fromGlobalId("Notification", input.notificationId);
    const found = id ? await findNotification(tx, id) : null;
    const enquiry = found ? await lockEnquiry(tx, found.enquiryId) : null;
    // Read again under the enquiry's lock, which every act on its notifications takes.
    const notification = id && enquiry ? await findNotification(tx, id) : null;
    if (!notification || !enquiry) return refused(notFound("notificationId"));
    const refs = { notificationId: notification.id, enquiryId: enquiry.id };
    const told = {
      toldOn: input.toldOn ?? ctx.today,
      how: input.how ?? AttemptChannel.CALL,
      whom: input.whom?.trim() ?? "",
      note: input.note?.trim() ?? "",
      isNotNeeded: input.isNotNeeded ?? false,
    };
    const long = tooLong({ whom: told.whom }, SHORT_TEXT) ?? tooLong({ note: told.note }, LONG_TEXT);
    if (long) return refused(long, refs);
    if (notification.version !== input.version) return refused(conflict(), refs);
    const firstIsOpen = await isFirstOpen(tx, notification);
    const decision = decideTelling({ ...notification, ...told, firstIsOpen, today: ctx.today });
    if (!decision.allowed) return refused(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    return await keep(tx, enquiry, notification, told);
  });
}

/** Whether whoever tells them has somebody else in this search to tell before everybody. */
async function isFirstOpen(tx: Tx, { enquiryId, byRole }: Notification): Promise<boolean> {
  const open = { enquiryId, byRole, isFirst: true, state: NotificationState.OPEN };
  return (await tx.find(Notification, open)) !== null;
}

async function keep(
  tx: Tx,
  enquiry: Enquiry,
  notification: Notification,
  told: Told,
): Promise<NotificationRefs | Refused<NotificationRefs>> {
  const { toldOn, how, whom, note, isNotNeeded } = told;
  const refs = { notificationId: notification.id, enquiryId: enquiry.id };
  const settled = { note: note || null, settledBy: tx.viewer.personId };
  const values = isNotNeeded
    ? { ...settled, state: NotificationState.SETTLED }
    : { ...settled, state: NotificationState.TOLD, toldOn, toldHow: how, toldWhom: whom };
  if (!(await tx.patch(Notification, notification.id, notification.version, values))) return refused(conflict(), refs);
  await recordEvent(tx, enquiry, eventOf(notification, told));
  await keepClocks(tx, [enquiry.id]);
  await recordWrite(tx, {
    act: "settleNotification",
    entity: "Notification",
    entityId: notification.id,
    entryId: enquiry.entryId,
    changes: [
      {
        field: "state",
        label: notification.toWords,
        before: null,
        after: isNotNeeded ? "Need not be told" : `Told on ${dayInWords(toldOn)}`,
      },
    ],
  });
  return refs;
}

/** The line of the chronology; only telling somebody is an event that clocks and conditions ask for. */
function eventOf(
  { ruleCode, toWords }: Notification,
  { toldOn, how, whom, note, isNotNeeded }: Told,
): NewChronologyEntry {
  if (isNotNeeded) return { code: EventCode.NOTE, subject: ruleCode, note: `${toWords} need not be told: ${note}` };
  return {
    code: EventCode.TOLD,
    subject: ruleCode,
    onDay: toldOn,
    withWhom: whom,
    inWriting: isInWriting(how),
    note: note || null,
  };
}
