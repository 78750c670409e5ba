import type { EnumOf } from "../graphql.js";
import type { Words } from "./words.js";

/** What a person is, in words. */
export const ROLES: Words<EnumOf<"Role">> = {
  REGISTER_ADMIN: "Business support",
  STRATEGIC_LEAD: "Strategic lead",
  PANEL_MEMBER: "Panel member",
  INVESTIGATING_OFFICER: "Investigating officer",
  FRONT_DOOR: "Front door (Single Point of Access)",
  SERVICE_STAFF: "Member of a service",
  REPORT_READER: "Reader of reports",
  SYSTEM_ADMIN: "System administrator",
  AUDITOR: "Auditor",
  DATA_PROTECTION_OFFICER: "Data protection officer",
  SUPERVISOR: "Supervisor",
  SCHOOL_LEAD: "Designated person of a school",
  EHE_OFFICER: "Home education officer",
  ALTERNATE: "Alternate at one meeting",
  GUEST: "Guest at one meeting",
};
