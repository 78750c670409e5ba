import type { AnchorBook } from "../audit/anchors.js";
import type { MailTransport } from "./mail-transport.js";

/** The ways out of the register that jobs use: for mails, where the links in a mail lead, and for the heads of audit chains. */
export interface Post {
  transport: MailTransport;
  publicUrl: string;
  /** Days for which the words of a mail that went are kept; left out, the register's own number. */
  wordsKeptDays?: number;
  /** Null where heads are written down nowhere. */
  anchors: AnchorBook | null;
}
