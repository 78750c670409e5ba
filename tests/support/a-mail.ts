import { type ArrangedMeeting, act, aMeeting } from "./a-meeting.js";
import type { TestPerson, TestRegister } from "./register.js";

/** A mail as the database keeps it. */
export interface KeptMail {
  id: string;
  state: string;
  title: string;
  attempts: number;
  fault: string | null;
}

/** Circulates a meeting as business support: a mail waits for everybody who holds a seat. */
export async function circulated(
  register: TestRegister,
  bea: TestPerson,
  words: { heldOn?: string } = {},
): Promise<ArrangedMeeting> {
  const meeting = await aMeeting(register, words);
  const { userErrors } = await act(bea, "circulate", "CirculateInput", { meetingId: meeting.globalId, version: 1 }, "");
  if (userErrors.length > 0) throw new Error(userErrors[0].message);
  return meeting;
}

/** Every mail, oldest first. */
export async function mails(register: TestRegister): Promise<KeptMail[]> {
  return await register.sql<KeptMail & Record<string, unknown>>(
    "SELECT id, state, title, attempts, fault FROM outbox ORDER BY seq",
  );
}

/** How many mails stand where. */
export async function standing(register: TestRegister): Promise<Record<string, number>> {
  const rows = await register.sql<{ state: string; count: number }>(
    "SELECT state, count(*)::int AS count FROM outbox GROUP BY state",
  );
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** Takes every mail and notice away, so that a test begins with none. */
export async function clearMail(register: TestRegister): Promise<void> {
  await register.sql("DELETE FROM notice");
  await register.sql("DELETE FROM outbox");
  await register.sql("DELETE FROM mail_outage");
}
