/** The fields of a child's line of the register, in order, with their words. */
export const LINE_LABELS = {
  reference: "Reference",
  name: "Name",
  dateOfBirth: "Date of birth",
  schoolYear: "School year",
  status: "Stage",
  group: "Group",
  borough: "Borough",
  population: "Population",
  location: "Location",
  school: "School",
  onRoll: "On roll",
  provision: "Provision",
  hours: "Hours a week",
  plan: "Reduced-hours plan",
  reason: "Reason",
  leadService: "Lead service",
  leadProfessional: "Lead professional",
  lastDiscussedOn: "Last discussed",
  openActions: "Open actions",
  overdue: "Has an overdue action",
} as const;

/** One field of a line. */
export type LineField = keyof typeof LINE_LABELS;

/** One child's line of the register, all as text. Nothing of an address is ever in it. */
export type RegisterLine = Readonly<Record<LineField, string | null>>;
