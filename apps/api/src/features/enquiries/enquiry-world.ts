import { type CaseWorld, caseWorld } from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { schoolCalendars } from "../calendar/index.js";
import { readCases } from "../chronology/index.js";

/** What the conditions of a procedure are asked of, for each of these enquiries, in two statements; by enquiry id. */
export async function enquiryWorlds(tx: Tx, enquiryIds: readonly string[]): Promise<Map<string, CaseWorld>> {
  const cases = await readCases(tx, enquiryIds);
  const calendars = await schoolCalendars(
    tx,
    cases.map(({ schoolId }) => schoolId),
  );
  const { pack, today } = tx.ctx;
  return new Map(
    cases.map(({ enquiryId, schoolId, file }) => {
      const calendar = calendars.get(schoolId);
      if (!calendar) throw new Error("A school's calendar was not read");
      return [enquiryId, caseWorld(file, pack, calendar, today)];
    }),
  );
}

/** What the conditions of a procedure are asked of for one enquiry, read afresh with what this transaction wrote. */
export async function enquiryWorld(tx: Tx, enquiry: { id: string }): Promise<CaseWorld> {
  const world = (await enquiryWorlds(tx, [enquiry.id])).get(enquiry.id);
  if (!world) throw new Error("The enquiry is not there");
  return world;
}
