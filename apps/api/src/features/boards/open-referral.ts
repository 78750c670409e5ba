import {
  type Decision,
  dayInWords,
  decideBoardReferral,
  type PlainDate,
  panelOf,
  usualReturnDay,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { codesOf } from "../procedure/index.js";
import { IS_AT_BOARD, plannedAfter, readPathwayReferrals } from "./boards.reading.js";
import { PathwayReferral } from "./pathway-referral.entity.js";

/** A child to send to another panel. */
export interface NewPathwayReferral {
  entryId: string;
  meetingId: string | null;
  board: string;
  reason: string;
  /** Null for the usual day. */
  returnOn: PlainDate | null;
}

/** The day by which a child sent today is back when nobody chose one. */
async function usualReturn(tx: Tx): Promise<PlainDate> {
  const { today, pack } = tx.ctx;
  return usualReturnDay(today, await plannedAfter(tx, today), panelOf(pack));
}

/** That day, for a form; null where the procedure has no panel. */
export async function readUsualReturnDay(ctx: RequestContext): Promise<PlainDate | null> {
  return ctx.pack.panel === null ? null : await reading(ctx, usualReturn);
}

/** Sends a child to another panel, in the deciding transaction; the entry stays on the register with its lead service. Gives the referral's id, or what refuses. */
export async function openPathwayReferral(
  tx: Tx,
  { entryId, meetingId, board, reason, ...wanted }: NewPathwayReferral,
): Promise<{ referralId: string; returnOn: PlainDate } | Extract<Decision, { allowed: false }>> {
  const { today, now, pack } = tx.ctx;
  const open = await readPathwayReferrals(tx, ` AND p.entry_id = $2 AND p.board = $3 AND ${IS_AT_BOARD}`, [
    entryId,
    board,
  ]);
  const returnOn = wanted.returnOn ?? (await usualReturn(tx));
  const decision = decideBoardReferral({
    board,
    boards: pack.boards,
    isThereAlready: open.length > 0,
    reason,
    sentOn: today,
    returnOn,
  });
  if (!decision.allowed) return decision;
  const referralId = await tx.insert(PathwayReferral, {
    entryId,
    meetingId,
    boardCode: board,
    reason: reason.trim(),
    sentOn: today,
    sentBy: tx.viewer.personId,
    sentAt: now,
    returnOn,
  });
  await recordWrite(tx, {
    act: "referToPathway",
    entity: "PathwayReferral",
    entityId: referralId,
    entryId,
    changes: [
      { field: "board", label: "Sent to", before: null, after: codesOf(pack.boards, [board])[0]?.label ?? board },
      { field: "returnOn", label: "Back by", before: null, after: dayInWords(returnOn) },
    ],
  });
  return { referralId, returnOn };
}

/** The other panels named in a decision of the panel; one where the child is already is left as it is (AFC-115, AFC-116). */
export async function openDecidedReferrals(
  tx: Tx,
  boards: readonly string[],
  referral: Omit<NewPathwayReferral, "board">,
): Promise<Extract<Decision, { allowed: false }> | null> {
  for (const board of boards) {
    const opened = await openPathwayReferral(tx, { ...referral, board });
    if ("rule" in opened && opened.rule !== "BOARD_ALREADY_HAS_CHILD") return opened;
  }
  return null;
}
