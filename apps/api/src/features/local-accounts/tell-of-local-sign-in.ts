import { NoticeKind, Role } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { inTransaction, refused } from "../../platform/database/transaction.js";
import { invalid } from "../../platform/graphql/user-error.js";
import { fullDay, peopleWithRole, tellAtOnce } from "../mail/index.js";

const ACT = "signInLocally";
const LOUD_TO = [Role.STRATEGIC_LEAD, Role.DATA_PROTECTION_OFFICER] as const;

/** Leaves an event and mails the strategic lead and the data protection officer, before the session is opened. */
export async function tellOfLocalSignIn(ctx: RequestContext): Promise<void> {
  const { personId } = requireViewer(ctx);
  await inTransaction(ctx, ACT, {}, async (tx) => {
    const told = new Map<string, { personId: string }>();
    for (const role of LOUD_TO)
      for (const one of await peopleWithRole(tx, role)) told.set(one.personId, { personId: one.personId });
    await tellAtOnce(tx, [...told.values()], {
      kind: NoticeKind.LOCAL_SIGN_IN,
      entity: "Person",
      entityId: personId,
      path: "/",
      words: () => ({
        title: "Somebody signed in without the council's sign-in",
        body: `On ${fullDay(ctx.today)} an account was used that is kept for when the council's sign-in is down. The trail says whose. If the council's sign-in was not down, ring whoever runs the register: the account can be ended at once.`,
      }),
    });
    await recordWrite(tx, { act: ACT, entity: "Person", entityId: personId });
    return {};
  });
}

/** Leaves an event of a try that failed, on an account that is there. */
export async function recordWrongTry(ctx: RequestContext): Promise<void> {
  await inTransaction(ctx, ACT, {}, async () => refused(invalid("password", "Wrong password or code.")));
}
