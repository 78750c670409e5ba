import { readSchoolYear } from "../calendar/school-year-calendar.js";
import { schoolYearEndsIn } from "../child/compulsory-school-age.js";
import type { Role } from "../codes.js";
import type { PlainDate } from "../days/plain-date.js";
import { allow, type Decision, refuse } from "../decision.js";
import type { PackStep } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import { mayTakeStep } from "./search.js";

/** The step by which a procedure has its list of children who did not move up to their next school (SUF-22, CAM-34). */
export const FAILED_TO_TRANSFER = "FAILED_TO_TRANSFER";

/** Most children of one list. */
const MOST_FAILED_TRANSFERS = 200;

/** The procedure's step for a failed transfer; undefined where it has no such list. */
function failedTransferStep(pack: Pick<ProcedurePack, "steps">): PackStep | undefined {
  return pack.steps.find(({ code }) => code === FAILED_TO_TRANSFER);
}

/** Says whether people with these roles bring the list in, where the procedure has one. */
export function takesFailedTransfers(pack: Pick<ProcedurePack, "steps">, roles: readonly Role[]): boolean {
  const step = failedTransferStep(pack);
  return step !== undefined && mayTakeStep(step, roles);
}

/** Decides whether a list of failed transfers may be brought in: by the procedure, of the school year that began last or the one before, and not too long (SUF-22, CAM-34). */
export function decideFailedTransfers(facts: {
  readonly pack: Pick<ProcedurePack, "steps">;
  readonly roles: readonly Role[];
  readonly schoolYear: string;
  readonly count: number;
  readonly today: PlainDate;
}): Decision {
  const step = failedTransferStep(facts.pack);
  if (!step) return refuse("FAILED_TRANSFERS_NOT_HERE");
  if (!mayTakeStep(step, facts.roles)) return refuse("STEP_NOT_YOURS");
  const age = schoolYearEndsIn(facts.today) - (readSchoolYear(facts.schoolYear) ?? 0);
  if (age !== 0 && age !== 1) return refuse("FAILED_TRANSFERS_WRONG_YEAR");
  return facts.count >= 1 && facts.count <= MOST_FAILED_TRANSFERS ? allow : refuse("FAILED_TRANSFERS_TOO_MANY");
}

/** Why the search begins, in the words of the chronology. */
export function failedTransferNote(
  schoolYear: string,
  schools: { readonly lastSchool: string | null; readonly allocatedSchool: string | null },
): string {
  const last = schools.lastSchool ?? "not known";
  const allocated = schools.allocatedSchool ?? "none";
  return `On the list of failed transfers of ${schoolYear}. Last school: ${last}. School allocated: ${allocated}.`;
}
