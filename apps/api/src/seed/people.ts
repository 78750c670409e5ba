import { Role } from "@rome/procedure";

/** An invented person of the demonstration. `seat` is the number of the seat held. */
export interface DemoPerson {
  name: string;
  serviceCode: string;
  roles: Role[];
  seat: number | null;
  /** Name of the school whose person this is. */
  school?: string;
}

/** Invented holders of the fourteen seats and the people around them. */
export const AFC_PEOPLE: readonly DemoPerson[] = [
  { name: "Amara Delacroix", serviceCode: "PUPIL_SUPPORT", roles: [Role.STRATEGIC_LEAD], seat: 1 },
  { name: "Ines Whitcombe", serviceCode: "MALDEN_OAKS", roles: [Role.PANEL_MEMBER], seat: 2 },
  { name: "Dorian Pike", serviceCode: "EXCLUSIONS", roles: [Role.PANEL_MEMBER], seat: 3 },
  { name: "Tom Hargreaves", serviceCode: "EWS", roles: [Role.PANEL_MEMBER], seat: 4 },
  { name: "Saoirse Blythe", serviceCode: "EDUCATIONAL_PSYCHOLOGY", roles: [Role.PANEL_MEMBER], seat: 5 },
  { name: "Vikram Ashdown", serviceCode: "ADMISSIONS", roles: [Role.PANEL_MEMBER], seat: 6 },
  { name: "Lowri Castell", serviceCode: "EISS", roles: [Role.PANEL_MEMBER], seat: 7 },
  { name: "Marguerite Oyelaran", serviceCode: "SEND", roles: [Role.PANEL_MEMBER], seat: 8 },
  { name: "Bea Lindqvist", serviceCode: "BUSINESS_SUPPORT", roles: [Role.REGISTER_ADMIN], seat: 9 },
  { name: "Hugh Pemberton", serviceCode: "VIRTUAL_SCHOOL", roles: [Role.PANEL_MEMBER], seat: 10 },
  { name: "Zadie Corrigan", serviceCode: "YRS", roles: [Role.PANEL_MEMBER], seat: 11 },
  { name: "Felix Marchetti", serviceCode: "SPA", roles: [Role.PANEL_MEMBER], seat: 12 },
  { name: "Nuala Everett", serviceCode: "CAMHS_T3", roles: [Role.PANEL_MEMBER], seat: 13 },
  { name: "Olu Brathwaite", serviceCode: "EMOTIONAL_HEALTH", roles: [Role.PANEL_MEMBER], seat: 14 },
  { name: "Rhona Tansley", serviceCode: "BUSINESS_SUPPORT", roles: [Role.REGISTER_ADMIN], seat: null },
  { name: "Gethin Rowe", serviceCode: "EWS", roles: [Role.INVESTIGATING_OFFICER], seat: null },
  { name: "Petra Vance", serviceCode: "SPA", roles: [Role.FRONT_DOOR], seat: null },
  { name: "Cormac Dell", serviceCode: "YRS", roles: [Role.SERVICE_STAFF], seat: null },
  { name: "Wanda Okafor", serviceCode: "EWS", roles: [Role.SUPERVISOR], seat: null },
  { name: "Piers Galloway", serviceCode: "EWS", roles: [Role.EHE_OFFICER], seat: null },
  { name: "Imani Forsyth", serviceCode: "", roles: [Role.SCHOOL_LEAD], seat: null, school: "Ham Lock Primary School" },
  { name: "Yasmin Thorne", serviceCode: "PUPIL_SUPPORT", roles: [Role.REPORT_READER], seat: null },
  { name: "Selwyn Achterberg", serviceCode: "", roles: [Role.DATA_PROTECTION_OFFICER], seat: null },
  { name: "Noor Castellane", serviceCode: "", roles: [Role.AUDITOR], seat: null },
  { name: "Rufus Abara", serviceCode: "", roles: [Role.SYSTEM_ADMIN], seat: null },
];

/** People of a second authority, whose register nobody of the first may see. */
export const FENWICK_PEOPLE: readonly DemoPerson[] = [
  { name: "Joan Ferrier", serviceCode: "PUPIL_SUPPORT", roles: [Role.STRATEGIC_LEAD], seat: 1 },
  { name: "Ned Halloran", serviceCode: "EWS", roles: [Role.PANEL_MEMBER], seat: 4 },
  { name: "Maud Sorley", serviceCode: "BUSINESS_SUPPORT", roles: [Role.REGISTER_ADMIN], seat: 9 },
];
