import { dayInWords, decideBoardAnswer, PathwayAnswer } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { codesOf } from "../procedure/index.js";
import type { RecordPathwayAnswerInput } from "./boards.types.js";
import { lockPathwayReferral } from "./find-referral.js";
import { PathwayReferral } from "./pathway-referral.entity.js";
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
    const changed = await tx.patch(PathwayReferral, referral.id, input.version, {
      state: answer,
      answer: words || referral.answer,
      returnOn,
      answeredOn: ctx.today,
      answeredBy: tx.viewer.personId,
      answeredAt: ctx.now,
    });
    if (!changed) return refused(conflict(), refs);
    const board = codesOf(ctx.pack.boards, [referral.boardCode])[0]?.label ?? referral.boardCode;
    await recordWrite(tx, {
      act: "recordPathwayAnswer",
      entity: "PathwayReferral",
      entityId: referral.id,
      entryId: referral.entryId,
      changes: [
        { field: "answer", label: board, before: null, after: [SAYS[answer], words].filter(Boolean).join(": ") },
        ...(returnOn === referral.returnOn
          ? []
          : [
              {
                field: "returnOn",
                label: "Back by",
                before: dayInWords(referral.returnOn),
                after: dayInWords(returnOn),
              },
            ]),
      ],
    });
    await putOnNextAgenda(tx, referral.entryId);
    return refs;
  });
}

function fieldOf(rule: string): string | undefined {
  if (rule === "BOARD_ANSWER_NEEDS_WORDS") return "words";
  return rule === "BOARD_RETURN_DAY_PAST" ? "returnOn" : undefined;
}
