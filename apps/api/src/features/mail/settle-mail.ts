import { decideMailSettlement, MailSettlement, MailState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import { CODE_WORDS } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Mail } from "./mail.entity.js";
import type { SettleMailInput } from "./mails.types.js";

/** Ids that settling a mail shows again. */
export type MailRefs = { mailId: string };

/** Settles a mail nobody could be sure of, as business support found out; or sends one again that was refused (P18). */
export async function settleMail(ctx: RequestContext, input: SettleMailInput): Promise<Written<MailRefs>> {
  return await inTransaction<MailRefs>(ctx, "settleMail", input, async (tx) => {
    const mail = await findGiven(tx, Mail, input.mailId, { lock: true });
    if (!mail) return refused(notFound("mailId"));
    const refs = { mailId: mail.id };
    if (mail.version !== input.version) return refused(conflict(), refs);
    const decision = decideMailSettlement({ state: mail.state, settlement: input.settlement });
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const hasArrived = input.settlement === MailSettlement.ARRIVED;
    const state = hasArrived ? MailState.SENT : MailState.WAITING;
    await tx.patchHeld(Mail, mail, {
      state,
      notBefore: ctx.now,
      settledBy: tx.viewer.personId,
      settledAt: ctx.now,
      ...(hasArrived && { sentAt: mail.sentAt ?? ctx.now }),
    });
    await recordWrite(tx, {
      act: "settleMail",
      entity: "Mail",
      entityId: mail.id,
      changes: changeOf("state", "Where the mail stands", CODE_WORDS.mail[mail.state], CODE_WORDS.mail[state]),
    });
    return refs;
  });
}
