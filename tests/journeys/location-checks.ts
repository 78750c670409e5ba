import type { Page } from "playwright-core";
import type { Office } from "../support/office.js";
import { goTo, press } from "../support/on-a-page.js";

/** One of the 11 location checks as an officer works it. */
interface WorkedCheck {
  /** Requirement. */
  id: string;
  /** Words of its link on the page. */
  label: string;
  says: string;
  /** Nothing to ask for this child; `says` is the reason. */
  isNotApplicable?: true;
  /** Agencies that are asked, each a line of its own. */
  asked?: readonly string[];
  risks?: string;
}

/** The checks of the procedure's section 8, and the day each is worked on. */
export const LOCATION_CHECKS: readonly { on: string; checks: readonly WorkedCheck[] }[] = [
  {
    on: "2026-11-10",
    checks: [
      { id: "AFC-78", label: "known contact details", says: "Rang mother and aunt. Both numbers are dead." },
      { id: "AFC-79", label: "Local databases within", says: "Nothing since the school place of 2024." },
      { id: "AFC-80", label: "school2school", says: "No school has asked for the record." },
    ],
  },
  {
    on: "2026-11-17",
    checks: [
      {
        id: "AFC-81",
        label: "Other local databases",
        says: "Not known there.",
        asked: ["School admissions", "Police"],
      },
      { id: "AFC-82", label: "Border Force", says: "British family, no travel abroad known.", isNotApplicable: true },
      { id: "AFC-83", label: "known to be involved", says: "The health visitor last saw them in August." },
      { id: "AFC-84", label: "moved from originally", says: "Hull has heard nothing since 2024." },
    ],
  },
  {
    on: "2026-11-24",
    checks: [
      { id: "AFC-85", label: "may have moved to", says: "Nobody has named a place.", isNotApplicable: true },
      {
        id: "AFC-86",
        label: "where the child lives",
        says: "Lives in the borough of the school.",
        isNotApplicable: true,
      },
      { id: "AFC-87", label: "service personnel", says: "Nobody of the family serves.", isNotApplicable: true },
      {
        id: "AFC-88",
        label: "Home visit",
        says: "Empty. The neighbour saw a van on 31 October.",
        risks: "Two officers, in daylight.",
      },
    ],
  },
];

/** Works one check from the enquiry's page, and comes back to it. */
export async function workCheck(officer: Page, office: Office, enquiry: string, check: WorkedCheck): Promise<void> {
  for (const agency of check.asked ?? [null]) {
    await goTo(officer, office, enquiry);
    await officer.getByRole("link", { name: check.label }).click();
    if (check.isNotApplicable) await officer.getByLabel("It does not apply to this child").check();
    if (agency) await officer.getByLabel(agency).check();
    if (check.risks) await officer.getByLabel(/Which risks/).fill(check.risks);
    await officer.getByLabel("What came of it, or why does it not apply?").fill(check.says);
    await press(officer, "Save the check", "Check recorded.");
  }
}
