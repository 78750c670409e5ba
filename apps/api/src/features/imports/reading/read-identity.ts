import { checkUpn, type PlainDate, type Sex, schoolYear } from "@rome/procedure";
import { parseDate } from "./parse-date.js";
import { parseName, parseTwoNames } from "./parse-name.js";
import { parseSex } from "./parse-sex.js";
import { parseYear } from "./parse-year.js";
import type { RowUnderReading } from "./row-cells.js";
import { isUnknown } from "./words.js";

/** Who the child of a row is. */
export interface IdentityValues {
  firstName: string | null;
  lastName: string | null;
  dateOfBirth: PlainDate | null;
  sex: Sex | null;
  upn: string | null;
  upnProblem: string | null;
}

const LONGEST_UPN = 20;

/** Reads who the child is; without a name and a real date of birth the row is held out. */
export function readIdentity(row: RowUnderReading): IdentityValues {
  const dateOfBirth = readDateOfBirth(row);
  if (dateOfBirth) checkYear(row, dateOfBirth);
  return { ...readName(row), dateOfBirth, sex: readSex(row), ...readUpn(row) };
}

function readName(row: RowUnderReading): Pick<IdentityValues, "firstName" | "lastName"> {
  const whole = row.cell("name");
  const name = whole === "" ? parseTwoNames(row.cell("firstName"), row.cell("lastName")) : parseName(whole);
  if (!name) row.block("name", "Enter the child’s first name and surname: for example SMITH, Omar.");
  if (name?.knownAs) row.notes.push(`Also known as ${name.knownAs}.`);
  return { firstName: name?.firstName ?? null, lastName: name?.lastName ?? null };
}

function readDateOfBirth(row: RowUnderReading): PlainDate | null {
  const reading = parseDate(row.cell("dateOfBirth"), row.today, "birth");
  if (reading.ok) return reading.on;
  row.block(
    "dateOfBirth",
    row.cell("dateOfBirth") === "" ? "Enter the date of birth: for example 17/11/2011." : reading.says,
  );
  return null;
}

function readSex(row: RowUnderReading): Sex | null {
  const cell = row.cell("sex");
  const sex = parseSex(cell);
  if (sex === null && !isUnknown(cell)) row.flag("sex", "Enter F or M, or leave it empty if not known.");
  return sex;
}

/** A wrong UPN is kept as it was given, so that it can be put right with the school. */
function readUpn(row: RowUnderReading): Pick<IdentityValues, "upn" | "upnProblem"> {
  const cell = row.cell("upn");
  if (isUnknown(cell)) {
    row.notes.push(cell === "" ? "No UPN is given." : `No UPN is given (“${cell}”).`);
    return { upn: null, upnProblem: null };
  }
  const given = cell.replace(/\s+/g, "").toUpperCase();
  const check = checkUpn(given);
  if (check.ok) return { upn: check.upn, upnProblem: null };
  row.flag("upn", check.says);
  return { upn: given.length <= LONGEST_UPN ? given : null, upnProblem: check.says };
}

function checkYear(row: RowUnderReading, dateOfBirth: PlainDate): void {
  const cell = row.cell("schoolYear");
  if (isUnknown(cell)) return;
  const given = parseYear(cell);
  const expected = yearName(schoolYear(dateOfBirth, row.today));
  if (given === null)
    row.flag("schoolYear", `Enter the school year as N, R or 1 to 13: by the date of birth it is ${expected}.`);
  else if (yearName(given) !== expected)
    row.flag("schoolYear", `The school year does not fit the date of birth, which makes it ${expected}: check both.`);
}

function yearName(year: string): string {
  return year === "R" ? "Reception" : year === "N" ? "Nursery" : `Year ${year}`;
}
