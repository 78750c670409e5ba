import { dayInWords, type ProcedurePack } from "@rome/procedure";
import type { FieldChange } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import { findGiven } from "../../platform/database/find-given.js";
import type { Tx } from "../../platform/database/tx.js";
import { trimmed } from "../../platform/graphql/given-text.js";
import { findOrAddSchool, School } from "../people/index.js";
import type { RecordProvisionInput } from "./register-acts.types.js";
import type { RegisterEntry } from "./register-entry.entity.js";

/** What an entry says of the education a child gets. */
type Provision = Pick<
  RegisterEntry,
  | "onRoll"
  | "schoolId"
  | "responsibleTeam"
  | "provisionTypeCode"
  | "hoursPerWeek"
  | "planHoursNow"
  | "planTargetHours"
  | "planReviewOn"
>;

/** A school somebody gave: `id` null takes the school away, undefined leaves it. */
export interface GivenSchool {
  id: string | null | undefined;
  name: string | null;
}

/** The school given by id, or found or added by its name; null when the id is of no school here. */
export async function findGivenSchool(
  tx: Tx,
  given: { schoolId?: string | null; schoolName?: string | null },
): Promise<GivenSchool | null> {
  if (given.schoolId) {
    const school = await findGiven(tx, School, given.schoolId);
    return school ? { id: school.id, name: school.name } : null;
  }
  const name = trimmed(given.schoolName);
  if (name) return { id: await findOrAddSchool(tx, name), name };
  return { id: given.schoolId === null || name === null ? null : undefined, name: null };
}

/** The columns that change: what was left out stays. */
export function provisionValues(input: RecordProvisionInput, school: GivenSchool): Partial<Provision> {
  const plan = input.reducedHoursPlan;
  return {
    ...(input.onRoll === undefined ? {} : { onRoll: input.onRoll }),
    ...(school.id === undefined ? {} : { schoolId: school.id }),
    ...(input.responsibleTeam === undefined ? {} : { responsibleTeam: trimmed(input.responsibleTeam) }),
    ...(input.provisionTypeCode === undefined ? {} : { provisionTypeCode: input.provisionTypeCode }),
    ...(input.hoursPerWeek === undefined ? {} : { hoursPerWeek: input.hoursPerWeek }),
    ...(plan === null ? { planHoursNow: null, planTargetHours: null, planReviewOn: null } : {}),
    ...(plan
      ? { planHoursNow: plan.hoursNow, planTargetHours: plan.targetHours, planReviewOn: plan.reviewOn ?? null }
      : {}),
  };
}

/** What changed, in the words of the screen. */
export function provisionChanges(
  pack: ProcedurePack,
  was: RegisterEntry,
  is: Provision,
  school: GivenSchool,
): FieldChange[] {
  const label = (code: string | null) => pack.provisionTypes.find((type) => type.code === code)?.label ?? code;
  return [
    ...changeOf("onRoll", "On roll", was.onRoll, is.onRoll),
    ...(school.id === undefined ? [] : changeOf("school", "School", was.school?.name, school.name)),
    ...changeOf("responsibleTeam", "Responsible team", was.responsibleTeam, is.responsibleTeam),
    ...changeOf("provisionType", "Provision", label(was.provisionTypeCode), label(is.provisionTypeCode)),
    ...changeOf("hoursPerWeek", "Hours a week", was.hoursPerWeek, is.hoursPerWeek),
    ...changeOf("reducedHoursPlan", "Reduced-hours plan", planInWords(was), planInWords(is)),
  ];
}

function planInWords({ planHoursNow, planTargetHours, planReviewOn }: Provision): string | null {
  if (planTargetHours === null) return null;
  const review = planReviewOn ? `, reviewed on ${dayInWords(planReviewOn)}` : "";
  return `From ${planHoursNow ?? "unknown"} to ${planTargetHours} hours a week${review}`;
}
