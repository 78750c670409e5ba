import {
  decideFailedTransfers,
  EnquiryState,
  FAILED_TO_TRANSFER,
  FailedTransferOutcome,
  failedTransferNote,
} from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, Refused, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { trimmed } from "../../platform/graphql/given-text.js";
import { refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { Child } from "../children/index.js";
import { keepClocks } from "../clocks/index.js";
import { addEnquiry, type Enquiry, recordEvent } from "../enquiries/index.js";
import { holdAdditions } from "../register/index.js";
import type { RecordFailedTransfersInput } from "./failed-transfers.types.js";
import { type GivenTransfer, type LookedUp, lookUpChild, problemWithTransfer, wordsOf } from "./look-up-child.js";

/** What came of each child, written as one text so that the same key gives the same answer. */
export type TransferRefs = { results: string };
/** What came of one child of the list. */
export type Settled = Pick<LookedUp, "outcome" | "enquiryId" | "closeEntryIds">;

const FIELDS: Readonly<Record<string, string>> = {
  FAILED_TRANSFERS_WRONG_YEAR: "schoolYear",
  FAILED_TRANSFERS_TOO_MANY: "children",
};

/** Brings in the list of children who did not move up: a joint search for each who has none, all of them or nothing (SUF-22, CAM-34). */
export async function recordFailedTransfers(
  ctx: RequestContext,
  input: RecordFailedTransfersInput,
): Promise<Written<TransferRefs>> {
  return await inTransaction<TransferRefs>(ctx, "recordFailedTransfers", input, async (tx) => {
    const { schoolYear, children } = input;
    const { pack, today } = ctx;
    const facts = { pack, roles: tx.viewer.roles, schoolYear, count: children.length, today };
    const decision = decideFailedTransfers(facts);
    if (!decision.allowed) return refused<TransferRefs>(refusedBy(decision.rule, FIELDS[decision.rule]));
    const errors = children.flatMap((child, place) => problemAt(tx, child, place));
    if (errors.length > 0) return new Refused<TransferRefs>(errors);
    await holdAdditions(tx);
    const schools = await schoolsNamed(tx, children);
    const results: Settled[] = [];
    for (const child of children) {
      const found = await lookUpChild(tx, child);
      const school = schools.get(trimmed(child.lastSchool)?.toLowerCase() ?? "") ?? null;
      const isNew = found.outcome === FailedTransferOutcome.NEW;
      const enquiryId = isNew ? await search(tx, schoolYear, child, found, school) : found.enquiryId;
      results.push({ outcome: found.outcome, enquiryId, closeEntryIds: isNew ? [] : found.closeEntryIds });
    }
    await recordList(tx, schoolYear, results);
    return { results: JSON.stringify(results) };
  });
}

function problemAt(tx: Tx, child: GivenTransfer, place: number): UserError[] {
  const problem = problemWithTransfer(tx, child);
  return problem ? [{ ...problem, field: ["children", String(place), ...(problem.field ?? [])] }] : [];
}

/** The authority's schools of these names, whatever their capitals. */
async function schoolsNamed(tx: Tx, children: readonly GivenTransfer[]): Promise<ReadonlyMap<string, string>> {
  const names = children.map(({ lastSchool }) => trimmed(lastSchool)?.toLowerCase()).filter((name) => name);
  const rows = await tx.rows<{ id: string; name: string }>(
    "SELECT id, lower(name) AS name FROM school WHERE authority_id = $1 AND lower(name) = ANY($2)",
    [tx.viewer.authorityId, names],
  );
  return new Map(rows.map(({ id, name }) => [name, id]));
}

/** Opens the search, with the line that says why; where the school is the authority's own, it takes part. */
async function search(
  tx: Tx,
  schoolYear: string,
  child: GivenTransfer,
  { held }: LookedUp,
  schoolId: string | null,
): Promise<string> {
  const enquiry = await addEnquiry(tx, {
    childId: held?.id ?? (await tx.insert(Child, wordsOf(child))),
    entryId: held?.liveEntryId ?? null,
    state: EnquiryState.JOINT,
    schoolId,
  });
  const schools = {
    lastSchool: trimmed(child.lastSchool) ?? null,
    allocatedSchool: trimmed(child.allocatedSchool) ?? null,
  };
  await recordEvent(tx, enquiry, { code: FAILED_TO_TRANSFER, note: failedTransferNote(schoolYear, schools) });
  await keepClocks(tx, [enquiry.id]);
  await recordOpened(tx, enquiry);
  return enquiry.id;
}

async function recordOpened(tx: Tx, enquiry: Enquiry): Promise<void> {
  await recordWrite(tx, {
    act: "recordFailedTransfers",
    entity: "Enquiry",
    entityId: enquiry.id,
    entryId: enquiry.entryId,
    changes: changeOf("reference", "Enquiry", null, enquiry.reference),
  });
}

/** The trace of the list itself, also where nothing had to be opened. */
async function recordList(tx: Tx, schoolYear: string, results: readonly Settled[]): Promise<void> {
  const opened = results.filter(({ outcome }) => outcome === FailedTransferOutcome.NEW).length;
  await recordWrite(tx, {
    act: "recordFailedTransfers",
    entity: "Enquiry",
    entityId: null,
    changes: changeOf(
      "list",
      `Failed transfers of ${schoolYear}`,
      null,
      `${results.length} children, ${opened} opened`,
    ),
  });
}
