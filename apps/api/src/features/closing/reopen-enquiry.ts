import { decideReopening, EnquiryState, EntryStatus, EventCode } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { refusedBy } from "../../platform/graphql/user-error.js";
import { findDeaths } from "../children/index.js";
import { readLines } from "../chronology/index.js";
import {
  type Enquiry,
  type EnquiryRefs,
  findOpenEnquiry,
  onEnquiry,
  patchEnquiry,
  recordEvent,
} from "../enquiries/index.js";
import { addEntry, holdAdditions, readEntries } from "../register/index.js";
import type { ReopenEnquiryInput } from "./closing.types.js";

const FIELDS: Readonly<Record<string, string>> = { REOPENING_NEEDS_REASON: "reason" };

/** Begins a closed enquiry again, with a reason; a death recorded by mistake no longer counts (CSP-28, Q39, Q43). */
export async function reopenEnquiry(ctx: RequestContext, input: ReopenEnquiryInput): Promise<Written<EnquiryRefs>> {
  const act = "reopenEnquiry";
  const work = async (tx: Tx, enquiry: Enquiry) => {
    const refs = { enquiryId: enquiry.id };
    const reason = input.reason.trim();
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused<EnquiryRefs>(long, refs);
    await holdAdditions(tx);
    const open = await findOpenEnquiry(tx, enquiry.childId);
    const isAnotherOpen = open !== null && open !== enquiry.id;
    const deaths = await findDeaths(tx, [enquiry.childId]);
    const diedInAnother = deaths.some(({ enquiryId }) => enquiryId !== enquiry.id);
    const decision = decideReopening({ state: enquiry.state, reason, isAnotherOpen, diedInAnother });
    if (!decision.allowed) return refused<EnquiryRefs>(refusedBy(decision.rule, FIELDS[decision.rule]), refs);
    const clash = await patchEnquiry(tx, enquiry, input.version, {
      state: EnquiryState.JOINT,
      closedOn: null,
      outcomeCode: null,
      outcomeNote: null,
      entryId: await entryAgain(tx, enquiry),
    });
    if (clash) return clash;
    const [died] = await readLines(tx, " AND x.enquiry_id = $4 AND x.code = $5", [enquiry.id, EventCode.DIED]);
    const correctsId = died && !died.isCorrected ? died.id : null;
    await recordEvent(tx, enquiry, { code: EventCode.REOPENED, note: reason, correctsId });
    const changes = changeOf("reason", "Opened again", null, reason);
    await recordWrite(tx, { act, entity: "Enquiry", entityId: enquiry.id, entryId: enquiry.entryId, changes });
    return refs;
  };
  return await onEnquiry<EnquiryRefs>(ctx, act, input, work, { evenWhenClosed: true });
}

/** An entry that closed with its enquiry comes back as a new one, linked to the old (Q43). */
async function entryAgain(tx: Tx, enquiry: Enquiry): Promise<string | null> {
  const [entry] = enquiry.entryId
    ? await readEntries(tx, "WHERE e.authority_id = $1 AND e.id = $2", [tx.viewer.authorityId, enquiry.entryId])
    : [];
  if (entry?.status !== EntryStatus.CLOSED) return enquiry.entryId;
  const { boroughCode, schoolId, onRoll, leadServiceId, leadProfessional, referralGroup, reason, reasonCodes } = entry;
  const { provisionTypeCode, hoursPerWeek, responsibleTeam, purposeCodes } = entry;
  const facts = { boroughCode, schoolId, onRoll, leadServiceId, leadProfessional, referralGroup, reason, reasonCodes };
  const again = { ...facts, provisionTypeCode, hoursPerWeek, responsibleTeam, purposeCodes };
  const added = await addEntry(tx, { child: { id: enquiry.childId }, status: EntryStatus.ADDED, ...again });
  return added.entryId;
}
