import type { RequestContext } from "../context.js";
import { jobStep } from "../database/transaction.js";
import { aboutOf, aboutReference } from "./about.js";
import { recordRefusal } from "./audit.js";

/**
 * Leaves the event of something that was asked for and not given: the role does not include it, or it is not there or
 * out of sight. `asked` is what it was asked with; the record it names is remembered, a hidden one too; its words are not.
 */
export async function leaveRefusal(
  ctx: RequestContext,
  act: string,
  code: "FORBIDDEN" | "NOT_FOUND",
  asked: object,
): Promise<void> {
  const input = "input" in asked && typeof asked.input === "object" && asked.input ? asked.input : asked;
  await jobStep(ctx, async (tx) => {
    const isByReference = "reference" in asked && typeof asked.reference === "string";
    const about = isByReference
      ? await tx.asRegister(() => aboutReference(tx, String(asked.reference)))
      : aboutOf(input);
    await recordRefusal(tx, act, [{ code, source: null }], about);
  });
}
