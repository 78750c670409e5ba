import { DETAIL_RULES, DetailKind, decideShown, keepsRegister, REVEAL_REASONS, reasonInWords } from "@rome/procedure";
import { recordReveal } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { refused } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { invalid, refusedBy, signInAgain, type UserError } from "../../platform/graphql/user-error.js";
import type { Child } from "../children/index.js";
import { onChild } from "../register/index.js";
import { readDetails } from "./sensitive.reading.js";
import type { RevealChildDetailsInput, RevealChildDetailsPayload } from "./sensitive.types.js";
import { readShownChild } from "./who-works.js";

type Shown = Pick<RevealChildDetailsPayload, "details" | "addressNote">;

/**
 * Shows kinds of sensitive details of one child, once, with one event that says who asked, for what and why. The values
 * leave with this answer alone: a request that is sent again is a second look, and a second event.
 */
export async function revealChildDetails(
  ctx: RequestContext,
  input: RevealChildDetailsInput,
): Promise<RevealChildDetailsPayload> {
  let shown: Shown = { details: [], addressNote: null };
  const asked = { ...input, idempotencyKey: null };
  const { errors } = await onChild(ctx, "revealChildDetails", asked, async (tx, child, refs) => {
    const kinds = [...new Set(input.kinds)];
    const reason = reasonInWords(REVEAL_REASONS, { code: input.reasonCode, words: input.reason ?? "" });
    const problem = await whyNot(tx, child, kinds, input);
    if (problem) return refused(problem);
    if (reason === null) return refused(refusedBy("REVEAL_NEEDS_REASON", "reason"));
    const seesNote = kinds.includes(DetailKind.ADDRESS) && keepsRegister(tx.viewer.roles);
    shown = { details: await readDetails(tx, child.id, kinds), addressNote: seesNote ? child.addressNote : null };
    await recordReveal(tx, {
      ...{ act: "revealChildDetails", entity: "Child", entityId: child.id, childId: child.id },
      ...{ entryId: refs.entryId, fields: kinds.map((kind) => DETAIL_RULES[kind].words[0]), reason },
    });
    return refs;
  });
  return { ...shown, userErrors: errors };
}

async function whyNot(
  tx: Tx,
  child: Child,
  kinds: readonly DetailKind[],
  { reason }: RevealChildDetailsInput,
): Promise<UserError | null> {
  if (kinds.length === 0) return invalid("kinds", "Choose what you need to see.");
  const { ties } = await readShownChild(tx, child.id);
  for (const kind of kinds) {
    const decision = decideShown(kind, ties, child.addressProtection);
    if (!decision.allowed) return refusedBy(decision.rule, "kinds");
  }
  if (kinds.some((kind) => DETAIL_RULES[kind].needsFreshSignIn) && !tx.viewer.isFresh) return signInAgain();
  return tooLong({ reason }, SHORT_TEXT);
}
