import type { Answers, PlainDate } from "@rome/procedure";
import {
  type CaseEvent,
  type CaseFile,
  type CaseWorld,
  caseWorld,
  type PackForm,
  referredCase,
  type SchoolKind,
  type SchoolPhase,
  type Side,
  todayInLondon,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { schoolCalendars } from "../calendar/index.js";
import { readCases } from "../chronology/index.js";

/** What of a child's part of a form its case is read from. */
export interface CaseOfForm {
  /** What was done while screening, which counts as having happened. */
  done?: readonly CaseEvent[];
  form: PackForm;
  answers: Answers;
  submittedAt: Date;
  side: Side;
  child: { dateOfBirth: PlainDate | null; schoolId: string | null; answers: Answers; enquiryId: string | null };
}

/**
 * The world in which a child of a form is judged today: the enquiry's case where there is one, with what the form tells
 * to have happened; the form's own words where there is none.
 */
export async function worldOfChild(tx: Tx, asked: CaseOfForm): Promise<CaseWorld> {
  const { child } = asked;
  const school = await readSchool(tx, child.schoolId);
  const sent = { ...asked, sentOn: todayInLondon(asked.submittedAt.getTime()) };
  const told = referredCase(sent, { ...school, dateOfBirth: child.dateOfBirth, answers: child.answers });
  const [held] = child.enquiryId ? await readCases(tx, [child.enquiryId]) : [];
  const events = [...(held?.file.events ?? []), ...told.events, ...(asked.done ?? [])];
  const file: CaseFile = { ...(held?.file ?? told), events };
  const schoolId = held ? held.schoolId : child.schoolId;
  const calendar = (await schoolCalendars(tx, [schoolId])).get(schoolId);
  if (!calendar) throw new Error("The calendar of a school is not there");
  return caseWorld(file, tx.ctx.pack, calendar, tx.ctx.today);
}

async function readSchool(
  tx: Tx,
  id: string | null,
): Promise<{ schoolKind: SchoolKind | null; schoolPhase: SchoolPhase | null }> {
  const none = { schoolKind: null, schoolPhase: null };
  if (id === null) return none;
  const found = await tx.one<typeof none>(
    `SELECT kind AS "schoolKind", phase AS "schoolPhase" FROM school WHERE authority_id = $1 AND id = $2`,
    [tx.viewer.authorityId, id],
  );
  return found ?? none;
}
