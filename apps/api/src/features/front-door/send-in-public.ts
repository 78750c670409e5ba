import type { PackForm } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused } from "../../platform/database/transaction.js";
import type { UserError } from "../../platform/graphql/user-error.js";
import { holdAdditions } from "../register/index.js";
import type { GivenInPublic } from "./given-in-public.js";
import { type SentRefs, sendForm } from "./send-form.js";
import { publicSender } from "./sender.js";
import { readSentForm } from "./sent-form.js";

/** Takes what somebody sent on the public page; gives what the sender can put right, and nothing about the child (SUF-18). */
export async function sendInPublic(
  ctx: RequestContext,
  form: PackForm,
  given: GivenInPublic,
): Promise<readonly UserError[]> {
  const written = await inTransaction<SentRefs>(ctx, "submitCmeReferral", {}, async (tx) => {
    await holdAdditions(tx);
    const read = await readSentForm(tx, form, given);
    if ("errors" in read) return new Refused<SentRefs>(read.errors);
    return await sendForm(tx, { form, ...read }, publicSender(given));
  });
  return written.errors;
}
