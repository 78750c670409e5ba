import type { Logger } from "pino";
import type { Clock } from "../clock.js";
import type { MailConfig } from "../config.js";
import type { MailTransport } from "./mail-transport.js";
import { notifyTransport } from "./notify-transport.js";
import { smtpTransport } from "./smtp-transport.js";

/** The transport the configuration asks for. */
export function makeTransport(config: MailConfig, log: Logger, clock: Clock): MailTransport {
  const { transport, smtpUrl, notifyApiKey, notifyTemplateId, from } = config;
  if (transport === "smtp" && smtpUrl) return smtpTransport(smtpUrl, from, () => clock().getTime());
  if (transport === "notify" && notifyApiKey && notifyTemplateId)
    return notifyTransport({ apiKey: notifyApiKey, templateId: notifyTemplateId });
  return logTransport(log);
}

/** For demonstrations: nothing leaves, one line says that it would have. */
function logTransport(log: Logger): MailTransport {
  return {
    name: "log",
    async send(letter) {
      log.info({ mail: letter.id, invitations: letter.invitations.length }, "a mail would have gone");
      return { kind: "SENT" };
    },
  };
}
