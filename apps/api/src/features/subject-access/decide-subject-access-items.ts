import { decideItem, ItemDecision, OPEN_SUBJECT_ACCESS, SubjectAccessState } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { CODE_WORDS } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, invalid, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { IS_KEPT, isKeptFrom } from "./item-sight.js";
import { lockRequest } from "./on-request.js";
import { SubjectAccessItem, SubjectAccessRequest } from "./subject-access.entities.js";
import type { DecideSubjectAccessItemsInput } from "./subject-access.types.js";

/** Ids that deciding items shows: the request, and the items with blanks between. */
export type DecidedRefs = { requestId: string; itemIds: string };

const MOST_AT_ONCE = 100;

/** What is kept of a decision. */
type Kept = Pick<SubjectAccessItem, "decision" | "redactions" | "ground" | "reason">;

/** Decides items one by one, or every undecided one of a part of the register at once; all decided is DECIDED. */
export async function decideSubjectAccessItems(
  ctx: RequestContext,
  input: DecideSubjectAccessItemsInput,
): Promise<Written<DecidedRefs>> {
  return await inTransaction<DecidedRefs>(ctx, "decideSubjectAccessItems", input, async (tx) => {
    const request = await lockRequest(tx, input.requestId);
    if (!request) return refused(notFound("requestId"));
    const refs = { requestId: request.id, itemIds: "" };
    if (!OPEN_SUBJECT_ACCESS.includes(request.state) || request.collectedAt === null)
      return refused(refusedBy("SUBJECT_ACCESS_OVER"), refs);
    const wrong = tooLong({ reason: input.reason, redactions: (input.redactions ?? []).join("\n") }, LONG_TEXT);
    if (wrong) return refused(wrong, refs);
    const decided = input.source ? await decidePart(tx, request, input) : await decideEach(tx, request, input, refs);
    if (decided instanceof Refused) return decided;
    if (decided.length > 0) await keepStanding(tx, request);
    await recordWrite(tx, {
      act: "decideSubjectAccessItems",
      entity: "SubjectAccessRequest",
      entityId: request.id,
      childId: request.childId,
      changes: [
        {
          field: "items",
          label: `Decided: ${CODE_WORDS.item[input.decision]}`,
          before: null,
          after: String(decided.length),
        },
      ],
    });
    return { ...refs, itemIds: input.source ? "" : decided.join(" ") };
  });
}

function keptOf(input: DecideSubjectAccessItemsInput): Kept {
  const { decision } = input;
  const redactions = (input.redactions ?? []).map((one) => one.trim()).filter((one) => one !== "");
  const isKeptBack = decision === ItemDecision.WITHHOLD;
  return {
    decision,
    redactions: decision === ItemDecision.REDACT ? redactions : [],
    ground: isKeptBack ? (input.ground ?? null) : null,
    reason: isKeptBack ? (trimmed(input.reason) ?? null) : null,
  };
}

/** Every undecided item of a part that is not kept from whoever decides: released, without the words that seem to be about somebody else; or kept back. */
async function decidePart(
  tx: Tx,
  request: SubjectAccessRequest,
  input: DecideSubjectAccessItemsInput,
): Promise<string[] | Refused<DecidedRefs>> {
  const refs = { requestId: request.id, itemIds: "" };
  if (input.decision === ItemDecision.REDACT) return refused(refusedBy("REDACTION_NEEDS_WORDS", "redactions"), refs);
  const kept = keptOf(input);
  const decision = decideItem("", { ...kept, decision: input.decision });
  if (!decision.allowed) return refused(refusedBy(decision.rule, kept.ground ? "reason" : "ground"), refs);
  const rows = await tx.rows<{ id: string }>(
    `UPDATE subject_access_item i SET decision = CASE WHEN $4 = 'RELEASE' AND suggested <> '{}' THEN 'REDACT' ELSE $4 END,
       redactions = CASE WHEN $4 = 'RELEASE' THEN suggested ELSE '{}' END, ground = $5, reason = $6,
       decided_by = $7, decided_at = $8, version = version + 1
     WHERE authority_id = $1 AND request_id = $2 AND source = $3 AND decision IS NULL AND NOT ${IS_KEPT} RETURNING id`,
    [
      tx.viewer.authorityId,
      request.id,
      input.source,
      input.decision,
      kept.ground,
      kept.reason,
      tx.viewer.personId,
      tx.ctx.now,
    ],
  );
  return rows.map(({ id }) => id);
}

async function decideEach(
  tx: Tx,
  request: SubjectAccessRequest,
  input: DecideSubjectAccessItemsInput,
  refs: DecidedRefs,
): Promise<string[] | Refused<DecidedRefs>> {
  const named = input.items ?? [];
  if (named.length === 0 || named.length > MOST_AT_ONCE)
    return refused(invalid("items", "Choose between 1 and 100 items, or a whole part."), refs);
  const kept = keptOf(input);
  const decided: string[] = [];
  for (const { itemId, version } of named) {
    const item = await findGiven(tx, SubjectAccessItem, itemId, { lock: true, where: { requestId: request.id } });
    if (!item) return refused(notFound("items"), refs);
    const shown = { ...refs, itemIds: item.id };
    if (await isKeptFrom(tx, item)) return refused(refusedBy("SUBJECT_ACCESS_ITEM_KEPT", "items"), shown);
    const decision = decideItem(item.content, { ...kept, decision: input.decision });
    if (!decision.allowed) return refused(refusedBy(decision.rule, fieldOf(decision.rule, kept)), shown);
    const by = { decidedBy: tx.viewer.personId, decidedAt: tx.ctx.now };
    if (!(await tx.patch(SubjectAccessItem, item.id, version, { ...kept, ...by }))) return refused(conflict(), shown);
    decided.push(item.id);
  }
  return decided;
}

function fieldOf(rule: string, { ground }: Kept): string {
  if (rule === "REDACTION_NEEDS_WORDS") return "redactions";
  return ground === null ? "ground" : "reason";
}

async function keepStanding(tx: Tx, request: SubjectAccessRequest): Promise<void> {
  const isLeft = await tx.one(
    "SELECT 1 FROM subject_access_item WHERE authority_id = $1 AND request_id = $2 AND decision IS NULL LIMIT 1",
    [tx.viewer.authorityId, request.id],
  );
  const state = isLeft ? SubjectAccessState.COLLECTING : SubjectAccessState.DECIDED;
  if (state !== request.state) await tx.patchHeld(SubjectAccessRequest, request, { state });
}
