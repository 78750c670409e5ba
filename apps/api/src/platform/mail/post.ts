import type { MailTransport } from "./mail-transport.js";

/** What sending takes: the way out, and where the links in a mail lead. */
export interface Post {
  transport: MailTransport;
  publicUrl: string;
}
