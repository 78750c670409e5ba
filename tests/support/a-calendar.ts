import { globalId } from "./a-child.js";
import { USER_ERRORS } from "./answers.js";
import type { TestPerson, TestRegister } from "./register.js";

export const CALENDAR = `calendar { school { name version } schoolYear schoolYears hasOwnTerms schoolDays gaps hoursADay hoursVersion
  viewerCanChange bankHolidays { onDay name }
  halfTerms { id version name term startsOn endsOn isOfSchool } days { id version onDay kind name isOfSchool } }`;

/** Sends an act on the calendar and gives what came of it. */
export async function calendarAct(person: TestPerson, name: string, input: Record<string, unknown>): Promise<any> {
  return (await person.ask(calendarMutation(name), { input }))[name];
}

/** The document of an act on the calendar. */
export function calendarMutation(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${CALENDAR} ${USER_ERRORS} } }`;
}

/** The calendar of a school year as a person sees it; null when it is out of sight. */
export async function calendarOf(
  person: TestPerson,
  words: { schoolId?: string; schoolYear?: string } = {},
): Promise<any> {
  const query = `query ($schoolId: ID, $schoolYear: String) { calendar(schoolId: $schoolId, schoolYear: $schoolYear) ${CALENDAR.slice("calendar ".length)} }`;
  return (await person.ask(query, words)).calendar;
}

/** A school of AfC, or of another authority, by its name; added when it is not there. */
export async function aSchool(
  register: TestRegister,
  name: string,
  authority = "AFC",
): Promise<{ id: string; globalId: string }> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO school (authority_id, name) SELECT id, $1 FROM authority WHERE code = $2
     ON CONFLICT (authority_id, name) DO UPDATE SET name = excluded.name RETURNING id`,
    [name, authority],
  );
  if (!row) throw new Error("The school was not arranged");
  return { id: row.id, globalId: globalId("School", row.id) };
}
