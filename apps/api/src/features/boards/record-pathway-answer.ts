import { dayInWords, decideBoardAnswer, PathwayAnswer, type PlainDate } from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { RecordPathwayAnswerInput } from "./boards.types.js";
import { lockPathwayReferral } from "./find-referral.js";
import { keepAnswered } from "./keep-answered.js";
import type { PathwayReferralRefs } from "./refer-to-pathway.js";

const SAYS: Readonly<Record<PathwayAnswer, string>> = {
  ACCEPTED: "took the child on",
  RETURNED: "sent the child back",
};

/** Records what another panel answered: it works with the child, or the child comes back with an outcome, to the next agenda (L17). */
export async function recordPathwayAnswer(
  ctx: RequestContext,
  input: RecordPathwayAnswerInput,
): Promise<Written<PathwayReferralRefs>> {
  return await inTransaction<PathwayReferralRefs>(ctx, "recordPathwayAnswer", input, async (tx) => {
    const referral = await lockPathwayReferral(tx, input.referralId);
    if (!referral) return refused(notFound("referralId"));
    const refs = { referralId: referral.id };
    const words = trimmed(input.words) ?? "";
    const wrong = tooLong({ words }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const { answer } = input;
    const returnOn = answer === PathwayAnswer.ACCEPTED ? (input.returnOn ?? referral.returnOn) : referral.returnOn;
    const decision = decideBoardAnswer({ state: referral.state, answer, words, returnOn, today: ctx.today });
    if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule)), refs);
    const isKept = await keepAnswered(tx, referral, {
      act: "recordPathwayAnswer",
      version: input.version,
      values: { state: answer, answer: words || referral.answer, returnOn },
      says: [SAYS[answer], words].filter(Boolean).join(": "),
      alsoChanged: returnOn === referral.returnOn ? [] : [newReturnDay(referral.returnOn, returnOn)],
    });
    return isKept ? refs : refused(conflict(), refs);
  });
}

function newReturnDay(before: PlainDate, after: PlainDate): FieldChange {
  return { field: "returnOn", label: "Back by", before: dayInWords(before), after: dayInWords(after) };
}

function fieldOf(rule: string): string | undefined {
  if (rule === "BOARD_ANSWER_NEEDS_WORDS") return "words";
  return rule === "BOARD_RETURN_DAY_PAST" ? "returnOn" : undefined;
}
