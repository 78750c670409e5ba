import type { Invitation } from "./invitation.js";

/** One mail as it leaves: to one person, about no child by name. */
export interface Letter {
  /** The row's id: the same however often it is handed over. */
  id: string;
  /** Stays the same for a row, so that a mail that does go twice is known as one. */
  messageId: string;
  to: { name: string; email: string };
  replyTo: string | null;
  subject: string;
  text: string;
  invitations: readonly Invitation[];
}

/**
 * What came of handing a mail over. Only what the provider itself said, or never had a chance to hear, is known:
 * everything else is UNKNOWN, because sending it again could send it twice.
 */
export type Outcome =
  | { kind: "SENT" }
  /** Refused for good: this address, this mail. */
  | { kind: "REFUSED"; fault: string }
  /** Refused for now: this mail, later. */
  | { kind: "LATER"; fault: string }
  /** The provider takes nothing from us now; this mail has not gone. */
  | { kind: "DOWN"; fault: string }
  | { kind: "UNKNOWN"; fault: string };

/** How long one mail may take; after that nobody waits for the answer, and it is not known whether the mail went. */
export const SENDING_SECONDS = 45;

/** The way mail leaves the register. */
export interface MailTransport {
  readonly name: "smtp" | "notify" | "log";
  send(letter: Letter): Promise<Outcome>;
}

/** The words of a fault, short enough for a list. */
export function faultOf(fault: unknown): string {
  const words = fault instanceof Error ? fault.message : String(fault);
  return words.replace(/\s+/g, " ").slice(0, 200);
}
