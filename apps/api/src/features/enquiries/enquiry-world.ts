import {
  type CaseFile,
  type CaseWorld,
  type Classification,
  caseWorld,
  classify,
  type SchoolCalendar,
} from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { type Batch, inOrder } from "../../platform/graphql/load.js";
import { schoolCalendars } from "../calendar/index.js";
import { readCases } from "../chronology/index.js";

/** A case with the calendar it is counted on. */
interface CountedCase {
  enquiryId: string;
  file: CaseFile;
  calendar: SchoolCalendar;
}

async function readCountedCases(tx: Tx, enquiryIds: readonly string[]): Promise<CountedCase[]> {
  const cases = await readCases(tx, enquiryIds);
  const schoolIds = cases.map(({ schoolId }) => schoolId);
  const calendars = await schoolCalendars(tx, schoolIds);
  return cases.map(({ enquiryId, schoolId, file }) => {
    const calendar = calendars.get(schoolId);
    if (!calendar) throw new Error("A school's calendar was not read");
    return { enquiryId, file, calendar };
  });
}

function worldOf({ pack, today }: RequestContext, { file, calendar }: CountedCase): CaseWorld {
  return caseWorld(file, pack, calendar, today);
}

/** What the conditions of a procedure are asked of, for each of these enquiries, in two statements; by enquiry id. */
export async function enquiryWorlds(tx: Tx, enquiryIds: readonly string[]): Promise<Map<string, CaseWorld>> {
  const cases = await readCountedCases(tx, enquiryIds);
  return new Map(cases.map((one) => [one.enquiryId, worldOf(tx.ctx, one)]));
}

/** What the conditions of a procedure are asked of for one enquiry, read afresh with what this transaction wrote. */
export async function enquiryWorld(tx: Tx, enquiry: { id: string }): Promise<CaseWorld> {
  const world = (await enquiryWorlds(tx, [enquiry.id])).get(enquiry.id);
  if (!world) throw new Error("The enquiry is not there");
  return world;
}

/** What the rules say of a case today: its world, and whether the child counts as missing education. */
export interface JudgedCase {
  enquiryId: string;
  world: CaseWorld;
  missing: Classification;
}

/** Each of these enquiries as the rules judge it today, as a batch. */
export const judgedCases: Batch<JudgedCase | null> = async function readJudged(ctx, enquiryIds) {
  const cases = await reading(ctx, (tx) => readCountedCases(tx, enquiryIds));
  const judged = cases.map((one) => ({
    enquiryId: one.enquiryId,
    world: worldOf(ctx, one),
    missing: classify(one.file, ctx.pack, one.calendar, ctx.today),
  }));
  return inOrder(enquiryIds, judged, (one) => one.enquiryId);
};
