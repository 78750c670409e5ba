import { STATUTORY_SCHOOL_AGE } from "../child/compulsory-school-age.js";
import type { ProcedurePack } from "./pack.js";

/** What a pack need not say: a procedure without a panel, lists or clocks leaves those sections out. */
export const PACK_DEFAULTS = {
  side: "BOTH",
  groups: [],
  criteria: [],
  reasons: [],
  purposes: [],
  provisionTypes: [],
  services: [],
  escalationLevels: [],
  removalOutcomes: [],
  boards: [],
  panel: null,
  fullTimeHours: null,
  compulsorySchoolAge: STATUTORY_SCHOOL_AGE,
  confidentialityNotice: "",
  legalBasis: "",
  importAliases: {
    groups: { ON_ROLL_NOT_ATTENDING: [], NOT_ON_ROLL_HARD_TO_PLACE: [], CONCERNS_OR_RISK_OF_BREAKDOWN: [] },
    provisionTypes: {},
    boroughs: {},
  },
  sources: {},
  roles: {},
  missing: null,
  clocks: [],
  vulnerability: { groups: [], risks: [] },
  checklists: [],
  steps: [],
  guards: [],
  offRoll: [],
  ctf: null,
  closure: null,
  notifications: [],
  systems: [],
  agencies: [],
  routing: [],
  forms: [],
  lists: {},
} as const satisfies Partial<ProcedurePack>;

/** What every pack must say. */
export type GivenPack = Partial<ProcedurePack> &
  Pick<ProcedurePack, "key" | "authority" | "name" | "version" | "effectiveFrom">;

/** A whole pack: what the file says, and an empty section for what it leaves out. */
export function wholePack(given: GivenPack): ProcedurePack {
  return { ...PACK_DEFAULTS, ...given };
}
