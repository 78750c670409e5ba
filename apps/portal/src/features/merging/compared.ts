import { formatDay } from "../../design/index.js";
import type { EnumOf } from "../../graphql.js";
import { SEXES, yesOrNo } from "../../wording.js";

/** Who a child is, as two records are compared. */
export interface ComparedChild {
  firstName: string;
  lastName: string;
  dateOfBirth: string;
  sex: EnumOf<"Sex"> | null;
  upn: string | null;
  hasEhcp: boolean | null;
  isLookedAfter: boolean | null;
  isOnChildProtectionPlan: boolean | null;
}

/** What can be chosen of either record, in the order of the page. */
export const COMPARED: readonly {
  field: EnumOf<"MergeField">;
  label: string;
  of: (child: ComparedChild) => string | null;
}[] = [
  { field: "FIRST_NAME", label: "First name", of: (child) => child.firstName },
  { field: "LAST_NAME", label: "Family name", of: (child) => child.lastName },
  { field: "DATE_OF_BIRTH", label: "Date of birth", of: (child) => formatDay(child.dateOfBirth) },
  { field: "SEX", label: "Sex", of: (child) => child.sex && SEXES[child.sex] },
  { field: "UPN", label: "UPN", of: (child) => child.upn },
  { field: "HAS_EHCP", label: "Education, health and care plan", of: (child) => yesOrNo(child.hasEhcp) },
  { field: "IS_LOOKED_AFTER", label: "Looked after", of: (child) => yesOrNo(child.isLookedAfter) },
  {
    field: "IS_ON_CHILD_PROTECTION_PLAN",
    label: "Child protection plan",
    of: (child) => yesOrNo(child.isOnChildProtectionPlan),
  },
];
