import { globalId } from "./a-child.js";
import { USER_ERRORS } from "./answers.js";
import type { TestPerson, TestRegister } from "./register.js";

export const RECORD_DETAIL = `mutation ($input: RecordChildDetailInput!) { recordChildDetail(input: $input) {
  child { sensitiveDetails { held { kind count formerCount words } } } ${USER_ERRORS} } }`;

export const REVEAL = `mutation ($input: RevealChildDetailsInput!) { revealChildDetails(input: $input) {
  details { id kind words name relation phone email safeToContact fromOn untilOn toldBy standing closedWhy version recordedBy { name } }
  addressNote ${USER_ERRORS} } }`;

/** An address that is nobody's, to be looked for where it must not be. */
export const ADDRESS = "7 Canary Wharf Cottages, Nowhere";

/** Arranges a sensitive detail of a child in the database; gives its opaque id. */
export async function aDetail(
  register: Pick<TestRegister, "sql">,
  childId: string,
  words: { kind?: string; words?: string | null; name?: string; phone?: string; fromOn?: string } = {},
): Promise<string> {
  const [row] = await register.sql<{ id: string }>(
    `INSERT INTO child_detail (authority_id, child_id, kind, words, name, phone, from_on, recorded_by)
     SELECT c.authority_id, c.id, $2, $3, $4, $5, $6, (SELECT id FROM person p WHERE p.authority_id = c.authority_id AND NOT p.is_system ORDER BY p.name LIMIT 1)
     FROM child c WHERE c.id = $1 RETURNING id`,
    [childId, words.kind ?? "ADDRESS", words.words ?? ADDRESS, words.name, words.phone, words.fromOn],
  );
  if (!row) throw new Error("The detail was not arranged");
  return globalId("ChildDetail", row.id);
}

/** Asks to be shown details of a child. */
export async function reveal(person: TestPerson, childId: string, more: Record<string, unknown> = {}) {
  const input = { childId: globalId("Child", childId), kinds: ["ADDRESS"], reasonCode: "VISIT_OR_WRITE", ...more };
  return (await person.ask(REVEAL, { input })).revealChildDetails;
}
