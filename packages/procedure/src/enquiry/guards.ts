import type { SchoolCalendar } from "../calendar/school-calendar.js";
import type { PlainDate } from "../days/plain-date.js";
import type { GuardCondition, GuardedAct } from "../pack/enquiry-rules.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { CaseFile } from "./case-file.js";
import { type CaseWorld, holds } from "./conditions.js";
import { caseFacts } from "./facts.js";

/** The world a case is judged in on a day. */
export function caseWorld(file: CaseFile, pack: ProcedurePack, calendar: SchoolCalendar, today: PlainDate): CaseWorld {
  return { file, facts: caseFacts(file, pack, calendar, today), checklists: pack.checklists };
}

/** The conditions that are not met, in the order of the pack; none when the act may go ahead. */
export function unmet(conditions: readonly GuardCondition[], world: CaseWorld): readonly GuardCondition[] {
  return conditions.filter(
    ({ when, holds: must }) => (when === undefined || holds(when, world)) && !holds(must, world),
  );
}

/** Says whether a condition is asked of a referral on this form. */
export function isForForm({ forms }: GuardCondition, form: { readonly code: string }): boolean {
  return forms === undefined || forms.includes(form.code);
}

/** What stands in the way of an act by the guards of the pack (M7, requirements E4). */
export function unmetGuards(act: GuardedAct, pack: ProcedurePack, world: CaseWorld): readonly GuardCondition[] {
  return unmet(
    pack.guards.filter((guard) => guard.act === act).flatMap(({ conditions }) => conditions),
    world,
  );
}
