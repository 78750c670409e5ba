import { Role } from "@rome/procedure";
import type { DemoPerson } from "./people.js";

const { STRATEGIC_LEAD, REGISTER_ADMIN, FRONT_DOOR, INVESTIGATING_OFFICER, SUPERVISOR, EHE_OFFICER, SCHOOL_LEAD } =
  Role;

function officer(name: string, serviceCode: string, ...roles: Role[]): DemoPerson {
  return { name, serviceCode, roles, seat: null };
}

function schoolLead(name: string, school: string): DemoPerson {
  return { name, serviceCode: "", roles: [SCHOOL_LEAD], seat: null, school };
}

/** Invented people of Cambridgeshire's demonstration: manager, administrator, officers, and two schools. */
export const CAMBRIDGESHIRE_PEOPLE: readonly DemoPerson[] = [
  officer("Ottoline Farrow", "BEHAVIOUR_ATTENDANCE", STRATEGIC_LEAD),
  officer("Desmond Achebe", "CME_TEAM", REGISTER_ADMIN, FRONT_DOOR),
  officer("Mirela Stancu", "EDUCATION_WELFARE", INVESTIGATING_OFFICER),
  officer("Jago Penrose", "EDUCATION_WELFARE", INVESTIGATING_OFFICER),
  officer("Halima Rashid", "EDUCATION_WELFARE", SUPERVISOR),
  officer("Bryony Tindall", "EHE", EHE_OFFICER),
  schoolLead("Corwin Ashby", "Fenmarsh Primary School"),
  schoolLead("Leonie Marchbank", "Ousebridge Academy"),
];

/** Invented people of Oxfordshire's demonstration. */
export const OXFORDSHIRE_PEOPLE: readonly DemoPerson[] = [
  officer("Verity Stanhope", "TRACKING_AND_MONITORING", STRATEGIC_LEAD),
  officer("Callum Reddick", "TRACKING_AND_MONITORING", REGISTER_ADMIN, FRONT_DOOR),
  officer("Nerys Vaughan-Price", "EDUCATION_SOCIAL_WORK", INVESTIGATING_OFFICER),
  officer("Sanjit Bhullar", "EDUCATION_SOCIAL_WORK", SUPERVISOR),
  officer("Adaeze Nwosu", "TRACKING_AND_MONITORING", EHE_OFFICER),
  schoolLead("Rupert Halse", "Windrush Meadow School"),
];

/** Invented people of Suffolk's demonstration. */
export const SUFFOLK_PEOPLE: readonly DemoPerson[] = [
  officer("Greta Thurlow", "CME", STRATEGIC_LEAD),
  officer("Ivor Blakeney", "CME", REGISTER_ADMIN, FRONT_DOOR),
  officer("Philippa Debden", "EAS", INVESTIGATING_OFFICER),
  officer("Marek Zielinski", "EARLY_HELP", SUPERVISOR),
  officer("Edie Framlin", "HOME_EDUCATION", EHE_OFFICER),
  schoolLead("Noor Lakhani", "Heronsmere High School"),
];

/** Phase, kind and DfE number of the demonstration's schools, by name; the numbers are nobody's. */
export const DEMO_SCHOOLS: Readonly<Record<string, readonly [phase: string, kind: string, dfeNumber: string]>> = {
  "Ham Lock Primary School": ["PRIMARY", "MAINTAINED", "3189901"],
  "Fenmarsh Primary School": ["PRIMARY", "MAINTAINED", "8739901"],
  "Ousebridge Academy": ["SECONDARY", "ACADEMY", "8739902"],
  "Windrush Meadow School": ["SECONDARY", "MAINTAINED", "9319901"],
  "Heronsmere High School": ["SECONDARY", "ACADEMY", "9359901"],
};
