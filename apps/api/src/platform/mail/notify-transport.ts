import { NotifyClient } from "notifications-node-client";
import { faultOf, type MailTransport, type Outcome } from "./mail-transport.js";

/** How GOV.UK Notify is reached; the address is another one in tests only. */
export interface NotifyAccess {
  apiKey: string;
  /** A template whose subject is ((subject)) and whose message is ((body)). */
  templateId: string;
  url?: string;
}

/** Faults of a connection that never came about: nothing was handed over. */
const NEVER_REACHED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);
const BAD_REQUEST = 400;

/** Mail through GOV.UK Notify. It takes no attachments: calendars are kept up by the feed instead. */
export function notifyTransport({ apiKey, templateId, url }: NotifyAccess): MailTransport {
  const client = url ? new NotifyClient(url, apiKey) : new NotifyClient(apiKey);
  return {
    name: "notify",
    async send({ id, to, subject, text }) {
      try {
        await client.sendEmail(templateId, to.email, { personalisation: { subject, body: text }, reference: id });
        return { kind: "SENT" };
      } catch (fault) {
        return outcomeOf(fault);
      }
    },
  };
}

/** A 400 refuses this mail; any other 4xx (key, trial mode, rate) refuses us; a 5xx or silence may have taken it. */
function outcomeOf(fault: unknown): Outcome {
  const { code, response } = fault as { code?: string; response?: { status: number } };
  const words = faultOf(fault);
  if (response?.status === BAD_REQUEST) return { kind: "REFUSED", fault: words };
  if (response && response.status < 500) return { kind: "DOWN", fault: words };
  return { kind: code && NEVER_REACHED.has(code) ? "DOWN" : "UNKNOWN", fault: words };
}
