import { DisputeState, decideRecipient, isEmailAddress } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { type MailWords, writeOutside } from "../mail/index.js";
import { Dispute } from "./dispute.entity.js";
import type { DisputeRefs } from "./dispute-accuracy.js";
import { readRecipients } from "./disputes.reading.js";
import type { TellRecipientsInput } from "./disputes.types.js";
import { ToldRecipient } from "./told-recipient.entity.js";

const MOST_AT_ONCE = 50;

/** Has those who were given the child's data told of the answer: by a mail that says nothing of the child, or by somebody (UK GDPR, article 19). */
export async function tellRecipients(ctx: RequestContext, input: TellRecipientsInput): Promise<Written<DisputeRefs>> {
  return await inTransaction<DisputeRefs>(ctx, "tellRecipients", input, async (tx) => {
    const id = fromGlobalId("Dispute", input.disputeId);
    const dispute = id ? await tx.find(Dispute, { id }, { lock: true }) : null;
    if (!dispute) return refused(notFound("disputeId"));
    const refs = { disputeId: dispute.id };
    if (input.recipients.length === 0 || input.recipients.length > MOST_AT_ONCE)
      return refused(invalid("recipients", "Choose between 1 and 50 of those who are to be told."), refs);
    const logged = (await readRecipients(tx, [dispute.childId])).map(({ toWhom }) => toWhom);
    const errors: UserError[] = [];
    for (const [place, one] of input.recipients.entries()) {
      const error = problemWithEmail(one.email) ?? (await problemWith(tx, dispute, logged, one.toWhom));
      if (error) errors.push({ ...error, field: ["recipients", String(place), ...(error.field ?? [])] });
    }
    if (errors.length > 0) return new Refused(errors, refs);
    for (const { toWhom, email } of input.recipients) await choose(tx, dispute, toWhom, trimmed(email) ?? null);
    await recordWrite(tx, {
      act: "tellRecipients",
      entity: "Dispute",
      entityId: dispute.id,
      entryId: dispute.entryId,
      childId: dispute.childId,
      changes: input.recipients.map(({ toWhom, email }) => ({
        ...{ field: "recipients", label: "Is told of the answer", before: null },
        after: trimmed(email) ? `${toWhom}, by email` : toWhom,
      })),
    });
    return refs;
  });
}

function problemWithEmail(email: string | null | undefined): UserError | null {
  const given = trimmed(email);
  const isWrong = given && !isEmailAddress(given);
  const wrong = isWrong ? invalid("email", "Enter an email address, like name@example.com.") : null;
  return tooLong({ email: given }, SHORT_TEXT) ?? wrong;
}

async function problemWith(
  tx: Tx,
  { id, state }: Dispute,
  logged: readonly string[],
  toWhom: string,
): Promise<UserError | null> {
  const chosen = await tx.find(ToldRecipient, { disputeId: id, toWhom });
  const decision = decideRecipient({ state, isInLog: logged.includes(toWhom), isChosen: chosen !== null });
  return decision.allowed ? null : refusedBy(decision.rule, "toWhom");
}

async function choose(tx: Tx, dispute: Dispute, toWhom: string, email: string | null): Promise<void> {
  const words = email === null ? null : await wordsFor(tx, dispute);
  await tx.insert(ToldRecipient, {
    disputeId: dispute.id,
    toWhom,
    email,
    mailId: email !== null && words ? await writeOutside(tx, { name: toWhom, email }, words) : null,
    chosenBy: tx.viewer.personId,
    chosenAt: tx.ctx.now,
  });
}

/** Only the reference they know the record by, and whom to ask. */
async function wordsFor(tx: Tx, { entryId, state }: Dispute): Promise<MailWords> {
  const { authorityName, authorityId } = tx.viewer;
  const entry = await tx.one<{ reference: string }>(
    "SELECT reference FROM register_entry WHERE authority_id = $1 AND id = $2",
    [authorityId, entryId],
  );
  const record = entry ? `the record ${entry.reference}` : "a record";
  const [title, what] =
    state === DisputeState.CORRECTED
      ? ["A record that was shared with you is corrected", "Something in it has been corrected since."]
      : ["A record that was shared with you is disputed", "The accuracy of something in it is disputed since."];
  const ask = "Reply to this message and quote the reference: we tell you what to change in what you hold.";
  return { title, body: `${authorityName} gave you information out of ${record}. ${what}\n\n${ask}` };
}
