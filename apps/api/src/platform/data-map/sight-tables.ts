import { RetentionClass } from "@rome/procedure";
import { by, type MapOfTables } from "./mapped-table.js";

const { RECORD } = RetentionClass;
const ofChild = [by("child_id", "child")];

/** Who may and may not see one child, and who looked all the same in an emergency. */
export const SIGHT_TABLES: MapOfTables = {
  record_restriction: {
    holds: "That a child's record is open to named people only, why, and who lifted it.",
    keeps: RECORD,
    leads: ofChild,
    columns: {
      SENSITIVE: "reason lift_reason",
      WORK: "made_by made_at lift_asked_by lift_asked_at lifted_by lifted_at",
      NONE: "child_id version",
    },
  },
  restriction_reader: {
    holds: "The people a restricted record is open to.",
    keeps: RECORD,
    leads: [by("restriction_id", "record_restriction")],
    columns: { WORK: "person_id", NONE: "restriction_id" },
  },
  conflict_of_interest: {
    holds: "That somebody has a personal tie to a child and must not see the record.",
    keeps: RECORD,
    leads: ofChild,
    columns: {
      SENSITIVE: "with_household",
      PERSON: "person_id reason ended_reason",
      WORK: "declared_by declared_at ended_by ended_at",
      NONE: "child_id version",
    },
  },
  emergency_access: {
    holds: "That somebody opened a record in an emergency, why and until when.",
    keeps: RECORD,
    leads: ofChild,
    columns: { SENSITIVE: "reason", WORK: "person_id opened_at ends_at ended_at", NONE: "child_id version" },
  },
};
