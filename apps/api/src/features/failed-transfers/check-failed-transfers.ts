import { decideFailedTransfers, RULES, schoolYearEndsIn, schoolYearName } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { readApart, UnreadableFile } from "../imports/index.js";
import type { FailedTransferList, FailedTransferListInput, FailedTransferRow } from "./failed-transfers.types.js";
import { lookUpChild, problemWithTransfer } from "./look-up-child.js";
import { NO_TRANSFER_HEADINGS, type ReadTransfer, readFailedTransfers } from "./read-failed-transfers.js";

/** What a list would do, child by child. Nothing is kept. */
export async function checkFailedTransfers(
  ctx: RequestContext,
  input: FailedTransferListInput,
): Promise<FailedTransferList> {
  const schoolYear = schoolYearName(schoolYearEndsIn(ctx.today));
  const { rows: read, problem: unreadable } = await readList(ctx, input);
  return await reading(ctx, async (tx) => {
    const { pack, today } = ctx;
    const decision = decideFailedTransfers({ pack, roles: tx.viewer.roles, schoolYear, count: read.length, today });
    const problem = unreadable ?? (decision.allowed ? null : RULES[decision.rule].says);
    const rows: FailedTransferRow[] = [];
    if (problem === null) for (const row of read) rows.push(await planRow(tx, row));
    recordRead(tx, { act: "failedTransferList", entity: "Child", count: rows.length });
    const canBeBroughtIn = problem === null && rows.every((row) => row.problem === null);
    return { problem, schoolYear, rows, canBeBroughtIn };
  });
}

type ReadList = { rows: ReadTransfer[]; problem: string | null };

async function readList(ctx: RequestContext, input: FailedTransferListInput): Promise<ReadList> {
  try {
    const sheet = await readApart(Buffer.from(input.content, "base64"), input.fileName);
    const rows = readFailedTransfers(sheet.rows, ctx.today);
    return rows ? { rows, problem: null } : { rows: [], problem: NO_TRANSFER_HEADINGS };
  } catch (fault) {
    if (fault instanceof UnreadableFile) return { rows: [], problem: fault.message };
    throw fault;
  }
}

async function planRow(tx: Tx, row: ReadTransfer): Promise<FailedTransferRow> {
  const { dateOfBirth } = row;
  const unknown = { outcome: null, enquiryId: null, closeEntryIds: [] };
  if (row.problem !== null || dateOfBirth === null) return { ...row, ...unknown };
  const problem = problemWithTransfer(tx, { ...row, dateOfBirth });
  if (problem) return { ...row, ...unknown, problem: problem.message };
  const { outcome, enquiryId, closeEntryIds } = await lookUpChild(tx, { ...row, dateOfBirth });
  return { ...row, outcome, enquiryId, closeEntryIds };
}
