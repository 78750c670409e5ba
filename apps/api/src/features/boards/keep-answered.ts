import type { PathwayReferralState, PlainDate } from "@rome/procedure";
import { type FieldChange, recordWrite } from "../../platform/audit/audit.js";
import type { Tx } from "../../platform/database/tx.js";
import { putOnNextAgenda } from "../agenda/index.js";
import { codesOf } from "../procedure/index.js";
import { PathwayReferral } from "./pathway-referral.entity.js";

/** What became of a referral to another panel. */
interface Answered {
  act: string;
  version: number;
  values: { state: PathwayReferralState; answer: string | null; returnOn?: PlainDate };
  /** What the child's timeline says beside the panel's name. */
  says: string;
  alsoChanged?: readonly FieldChange[];
}

/** Keeps what became of a referral, with who recorded it; the child is on this panel's next agenda. False when somebody was quicker. */
export async function keepAnswered(
  tx: Tx,
  referral: PathwayReferral,
  { act, version, values, says, alsoChanged = [] }: Answered,
): Promise<boolean> {
  const { pack, today, now } = tx.ctx;
  const changed = await tx.patch(PathwayReferral, referral.id, version, {
    ...values,
    answeredOn: today,
    answeredBy: tx.viewer.personId,
    answeredAt: now,
  });
  if (!changed) return false;
  const board = codesOf(pack.boards, [referral.boardCode])[0]?.label ?? referral.boardCode;
  await recordWrite(tx, {
    act,
    entity: "PathwayReferral",
    entityId: referral.id,
    entryId: referral.entryId,
    changes: [{ field: "answer", label: board, before: null, after: says }, ...alsoChanged],
  });
  await putOnNextAgenda(tx, referral.entryId);
  return true;
}
