import { type ArrangedMeeting, act, aMeeting, clearPanel } from "./a-meeting.js";
import { type Mailbox, startMailbox } from "./mailbox.js";
import { startRegister, type TestPerson, type TestRegister } from "./register.js";

/** A register that tells by mail: business support, and the mailbox where everything arrives. */
export interface MailOffice {
  register: TestRegister;
  mailbox: Mailbox;
  bea: TestPerson;
  /** The test day again, with no mail and no panel. */
  clear(): Promise<void>;
  /** The clock strikes: the digest is looked at, then mail is sent. */
  at(instant: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a register and a mailbox. */
export async function startMailOffice(): Promise<MailOffice> {
  const register = await startRegister();
  const mailbox = await startMailbox();
  return {
    register,
    mailbox,
    bea: await register.as("Bea Lindqvist"),
    clear: async () => {
      register.today("2026-11-26");
      await clearMail(register);
      await clearPanel(register);
      mailbox.arrived.length = 0;
    },
    at: async (instant) => {
      register.now(instant);
      await register.job("digest", mailbox.post);
      await register.job("mail", mailbox.post);
    },
    stop: async () => {
      await mailbox.stop();
      await register.stop();
    },
  };
}

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
