import { loadPacks } from "@rome/api/platform/procedure/load-pack";
import type { ClockRule, ProcedureVersions } from "@rome/procedure";
import { USER_ERRORS } from "./answers.js";
import { startRegister, type TestPerson, type TestRegister } from "./register.js";

/** A clock of the tests' own: the school refers within ten school days of the first day absent. */
export function aRule(words: Partial<ClockRule> & Pick<ClockRule, "id">): ClockRule {
  return {
    title: "Refer the child",
    obligation: "The school refers the child to the authority.",
    scope: "CASE",
    kind: "DUTY",
    start: "FIRST_ABSENT",
    amount: 10,
    unit: "SCHOOL_DAY",
    countsStart: true,
    owner: "SCHOOL_LEAD",
    ownerWords: "the school",
    metBy: ["REFERRED"],
    source: "test procedure, section 1",
    ...words,
  };
}

/** A duty of the tests' own: somebody reads the messages every week. */
export const WEEKLY_READING: ClockRule = {
  id: "T-K9",
  title: "Read the messages",
  obligation: "Read the messages of other schools and look for the names.",
  scope: "CALENDAR",
  kind: "DUTY",
  amount: 1,
  unit: "WEEK",
  owner: "REGISTER_ADMIN",
  ownerWords: "business support",
  metBy: [],
  source: "test procedure, section 9",
};

/** Starts a register whose authorities work by these clocks and no others. */
export async function startRegisterWith(...clocks: readonly ClockRule[]): Promise<TestRegister> {
  const withClocks = (versions: ProcedureVersions): ProcedureVersions =>
    versions.map(({ from, pack }) => ({ from, pack: { ...pack, clocks } }));
  const packs = new Map([...loadPacks()].map(([key, versions]) => [key, withClocks(versions)]));
  return await startRegister(undefined, packs);
}

const DEADLINE = `ruleId state startedOn dueOn latestOn ordinarilyDueOn metOn wasLate isOverdue needsDate counted amount unit occurrence
  fastTrack explanation viewerCanPause viewerCanResume viewerCanSetDate`;

/** The dates of one enquiry as a person sees them, by rule. */
export async function clocksOf(person: TestPerson, reference: string): Promise<Record<string, any>> {
  const { enquiry } = await person.ask(
    `query ($reference: String!) { enquiry(reference: $reference) { deadlines { ${DEADLINE} } } }`,
    { reference },
  );
  return Object.fromEntries(enquiry.deadlines.map((one: any) => [one.ruleId, one]));
}

/** A page of the dates that fall due. */
export async function deadlinesOf(
  person: TestPerson,
  filter: Record<string, unknown> = {},
  page: { first?: number; after?: string } = {},
): Promise<any> {
  const { deadlines } = await person.ask(
    `query ($filter: DeadlineFilter, $first: Int, $after: String) { deadlines(filter: $filter, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } nodes { ${DEADLINE} enquiry { reference } } } }`,
    { filter, ...page },
  );
  return deadlines;
}

/** The document of an act on the clocks of an enquiry. */
export function clockMutation(name: string): string {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { enquiry { id deadlines { ${DEADLINE} } } ${USER_ERRORS} } }`;
}

/** Acts on the clocks of an enquiry and gives what came of it. */
export async function clockAct(person: TestPerson, name: string, input: Record<string, unknown>): Promise<any> {
  return (await person.ask(clockMutation(name), { input }))[name];
}
