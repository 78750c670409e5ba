import { parseBorough } from "./parse-borough.js";
import { parseHours } from "./parse-hours.js";
import { parseProvision, parseService } from "./parse-service.js";
import type { RowUnderReading } from "./row-cells.js";
import { isUnknown, plainWords } from "./words.js";

/** Where the child is taught, if anywhere, and for how many hours. */
export interface ProvisionValues {
  boroughCode: string | null;
  schoolName: string | null;
  /** Null where the row does not say. */
  onRoll: boolean | null;
  responsibleTeam: string | null;
  provisionTypeCode: string | null;
  hoursPerWeek: number | null;
}

const NOT_ON_ROLL = new Set([
  "not on roll",
  "not on a roll",
  "not on any roll",
  "none",
  "nil",
  "no school",
  "no school place",
  "off roll",
  "no roll",
  "nor",
]);
const LONGEST_SCHOOL = 200;
const NOTHING = new Set(["none", "nil", "no", "no provision", "nothing"]);

/** Reads school or team, provision, hours and borough; what cannot be read is flagged and left empty. */
export function readProvision(row: RowUnderReading): ProvisionValues {
  return {
    boroughCode: readBorough(row),
    ...readSchool(row),
    provisionTypeCode: readProvisionType(row),
    hoursPerWeek: readHours(row),
  };
}

function readBorough(row: RowUnderReading): string | null {
  const cell = row.cell("borough");
  const code = parseBorough(cell, row.words.boroughs);
  if (code === null && !isUnknown(cell))
    row.flag(
      "borough",
      `Enter one of the authority’s boroughs: ${row.words.boroughs.map(({ name }) => name).join(" or ")}.`,
    );
  return code;
}

function readSchool(row: RowUnderReading): Pick<ProvisionValues, "schoolName" | "onRoll" | "responsibleTeam"> {
  const cell = row.cell("school");
  const nothing = { schoolName: null, onRoll: null, responsibleTeam: null };
  if (isUnknown(cell)) return nothing;
  if (NOT_ON_ROLL.has(plainWords(cell))) return { ...nothing, onRoll: false };
  if (parseService(cell, row.words.services) !== null) return { ...nothing, responsibleTeam: cell };
  if (parseProvision(cell, row.words.provisionTypes) !== null) {
    row.flag("school", "This is a type of provision: enter the school, the responsible team or “not on roll”.");
    return nothing;
  }
  if (cell.length > LONGEST_SCHOOL) {
    row.flag("school", `Enter the school’s name alone, in at most ${LONGEST_SCHOOL} characters.`);
    return nothing;
  }
  return { ...nothing, schoolName: cell, onRoll: true };
}

function readProvisionType(row: RowUnderReading): string | null {
  const cell = row.cell("provisionType");
  const code = parseProvision(cell, row.words.provisionTypes);
  if (code !== null || isUnknown(cell)) return code;
  if (NOTHING.has(plainWords(cell))) row.notes.push("No provision is in place.");
  else
    row.flag(
      "provisionType",
      `Enter a type of provision from the list: ${row.words.provisionTypes.map(({ label }) => label).join(", ")}.`,
    );
  return null;
}

function readHours(row: RowUnderReading): number | null {
  const cell = row.cell("hours");
  const { hours, problem } = parseHours(cell);
  if (problem !== null) row.flag("hours", problem);
  else if (hours === null) row.notes.push("The hours a week are not known.");
  return hours;
}
