import { PrintedPage } from "@rome/procedure";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { readEnquiries } from "../enquiries/index.js";
import { fullDay } from "../mail/index.js";
import { Meeting } from "../meetings/index.js";
import { readPermissions } from "../off-roll/index.js";

/** What is printed: which record, in which words, of which children. */
export interface Printed {
  what: string;
  entity: "Meeting" | "Enquiry" | "OffRollPermission";
  entityId: string;
  meetingId: string | null;
  entryIds: readonly string[];
  childIds: readonly string[];
}

const OF_A_MEETING: Readonly<Partial<Record<PrintedPage, string>>> = {
  [PrintedPage.MEETING_PAPER]: "Register and agenda",
  [PrintedPage.MINUTES]: "Minutes",
  [PrintedPage.ACTION_SHEET]: "Action sheet",
};

/** The record behind a page that is printed, for somebody who sees it; null when it is out of sight. */
export async function findPrinted(tx: Tx, page: PrintedPage, globalId: string): Promise<Printed | null> {
  const words = OF_A_MEETING[page];
  if (words !== undefined) return await ofMeeting(tx, words, globalId);
  if (page === PrintedPage.CHRONOLOGY) return await ofEnquiry(tx, fromGlobalId("Enquiry", globalId));
  return await ofPermission(tx, fromGlobalId("OffRollPermission", globalId));
}

async function ofMeeting(tx: Tx, words: string, globalId: string): Promise<Printed | null> {
  const meeting = await findGiven(tx, Meeting, globalId);
  if (!meeting) return null;
  const entries = await tx.rows<{ id: string }>(
    `SELECT i.entry_id AS id FROM agenda_item i WHERE i.authority_id = $1 AND i.meeting_id = $2 AND i.taken_off_reason IS NULL`,
    [tx.viewer.authorityId, meeting.id],
  );
  return {
    what: `${words} of the panel on ${fullDay(meeting.heldOn)}`,
    entity: "Meeting",
    entityId: meeting.id,
    meetingId: meeting.id,
    entryIds: entries.map((entry) => entry.id),
    childIds: [],
  };
}

async function ofEnquiry(tx: Tx, id: string | null): Promise<Printed | null> {
  const [enquiry] = id ? await readEnquiries(tx, " AND q.id = $3", [id]) : [];
  if (!enquiry) return null;
  return {
    what: `Chronology of enquiry ${enquiry.reference}`,
    entity: "Enquiry",
    entityId: enquiry.id,
    meetingId: null,
    entryIds: enquiry.entryId ? [enquiry.entryId] : [],
    childIds: [enquiry.childId],
  };
}

async function ofPermission(tx: Tx, id: string | null): Promise<Printed | null> {
  const [permission] = id ? await readPermissions(tx, " AND p.id = $3", [id], 1) : [];
  const printed = permission ? await ofEnquiry(tx, permission.enquiryId) : null;
  if (!permission || !printed) return null;
  const what = printed.what.replace("Chronology of", "Permission letter of");
  return { ...printed, what, entity: "OffRollPermission", entityId: permission.id };
}
