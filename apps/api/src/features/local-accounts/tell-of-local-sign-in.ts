import { NoticeKind } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { inTransaction, refused } from "../../platform/database/transaction.js";
import { invalid } from "../../platform/graphql/user-error.js";
import { fullDay, peopleWhoHear, tellAtOnce } from "../mail/index.js";

const ACT = "signInLocally";

/** Leaves an event and mails the strategic lead and the data protection officer, before the session is opened. */
export async function tellOfLocalSignIn(ctx: RequestContext): Promise<void> {
  const { personId } = requireViewer(ctx);
  await inTransaction(ctx, ACT, {}, async (tx) => {
    await tellAtOnce(tx, await peopleWhoHear(tx, NoticeKind.LOCAL_SIGN_IN), {
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
