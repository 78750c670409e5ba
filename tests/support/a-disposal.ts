import { type ArrangedEntry, aRegisterEntry, type EntryWords, globalId } from "./a-child.js";
import { act } from "./a-meeting.js";
import type { TestRegister } from "./register.js";

/** A child of another time, whose record may go once the schedule is signed: born in 1995, off the register since 2012. */
export async function aDueRecord(
  register: TestRegister,
  words: EntryWords = {},
): Promise<ArrangedEntry & { recordId: string }> {
  const entry = await aRegisterEntry(register, { dateOfBirth: "1995-05-04", status: "VOIDED", ...words });
  await register.sql("UPDATE register_entry SET removed_on = '2012-06-01' WHERE id = $1", [entry.id]);
  return { ...entry, recordId: globalId("DueRecord", entry.childId) };
}

/** The schedule as proposed, signed by the data protection officer. */
export async function aSignedSchedule(register: TestRegister): Promise<void> {
  await register.sql(
    `INSERT INTO retention_schedule (authority_id, signed_by, signed_at)
     SELECT p.authority_id, p.id, '2026-11-01T09:00:00Z' FROM person p WHERE 'DATA_PROTECTION_OFFICER' = ANY (p.roles)
     ON CONFLICT (authority_id) DO UPDATE SET signed_by = excluded.signed_by, signed_at = excluded.signed_at`,
  );
}

/** The disposal of a record, proposed by business support through the API. */
export async function aProposedDisposal(register: TestRegister, words: EntryWords = {}) {
  const record = await aDueRecord(register, words);
  const bea = await register.as("Bea Lindqvist");
  const input = { recordId: record.recordId };
  const answer = await act(bea, "proposeDisposal", "ProposeDisposalInput", input, "disposal { id version }");
  if (!answer.disposal) throw new Error(`Not proposed: ${JSON.stringify(answer.userErrors)}`);
  return { ...record, disposalId: answer.disposal.id as string };
}
