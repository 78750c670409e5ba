import type { SchoolCalendar } from "../calendar/school-calendar.js";
import type { PlainDate } from "../days/plain-date.js";
import type { ProcedurePack } from "../pack/pack.js";
import type { CaseFile } from "./case-file.js";
import { holds } from "./conditions.js";
import { caseWorld } from "./guards.js";

/** Whether a child counts as missing education under one authority's procedure. */
export interface Classification {
  /** Null where the procedure does not say, or where it cannot be told yet. */
  readonly isMissing: boolean | null;
  /** The authority's category, by its code and label; null where it has none that holds. */
  readonly category: { readonly code: string; readonly label: string } | null;
  /** What must be known before it can be told, in words. */
  readonly notKnown: readonly string[];
  /** The clause that counts or does not count the child. */
  readonly source: string | null;
}

/**
 * Says whether a child counts as missing education on a day, and in which category (M1; AFC-07, CAM-03, OXF-01, SUF-01,
 * SUF-05, SUF-06). A child on a roll who does not attend counts only where the procedure says so (Q1).
 */
export function classify(
  file: CaseFile,
  pack: ProcedurePack,
  calendar: SchoolCalendar,
  today: PlainDate,
): Classification {
  if (pack.missing === null) return { isMissing: null, category: null, notKnown: [], source: null };
  const { source, when, categories } = pack.missing;
  const notKnown = [
    ...(file.dateOfBirth === null ? ["the date of birth"] : []),
    ...(file.onRoll === null ? ["whether the child is on a school's roll"] : []),
  ];
  if (notKnown.length > 0) return { isMissing: null, category: null, notKnown, source };
  const world = caseWorld(file, pack, calendar, today);
  const found = categories.find((category) => holds(category.when, world));
  const category = found === undefined ? null : { code: found.code, label: found.label };
  return { isMissing: holds(when, world), category, notKnown, source };
}
