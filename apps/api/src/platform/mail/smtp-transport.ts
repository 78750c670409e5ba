import MailComposer from "nodemailer/lib/mail-composer";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import { invitationFile } from "./invitation.js";
import { faultOf, type Letter, type MailTransport, type Outcome } from "./mail-transport.js";

/** How long a server may take for each step. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, dnsTimeout: 5_000 };
const SERVICE_CLOSING = 421;

interface SmtpFault {
  responseCode?: number | undefined;
  command?: string | undefined;
}

/** Mail through an SMTP server, one connection a mail, so that every refusal is told apart from silence. */
export function smtpTransport(url: string, from: string, now: () => number): MailTransport {
  const server = new URL(url);
  const secure = server.protocol === "smtps:";
  const port = Number(server.port) || (secure ? 465 : 587);
  const user = decodeURIComponent(server.username);
  const options = { host: server.hostname, port, secure, requireTLS: user !== "" && !secure, ...PATIENCE };
  return {
    name: "smtp",
    async send(letter) {
      const message = await compose(letter, from, now());
      const connection = new SMTPConnection(options);
      // Nothing of the mail has left before `send`: whatever goes wrong here, it has not gone.
      try {
        await connect(connection, user === "" ? null : { user, pass: decodeURIComponent(server.password) });
      } catch (fault) {
        connection.close();
        return { kind: "DOWN", fault: faultOf(fault) };
      }
      return await handOver(connection, { from: addressOf(from), to: letter.to.email }, message);
    },
  };
}

async function connect(connection: SMTPConnection, login: { user: string; pass: string } | null): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    connection.once("error", reject);
    connection.connect((fault) => (fault ? reject(fault) : resolve()));
  });
  if (!login) return;
  await new Promise<void>((resolve, reject) => {
    connection.login({ credentials: login }, (fault) => (fault ? reject(fault) : resolve()));
  });
}

async function handOver(
  connection: SMTPConnection,
  envelope: { from: string; to: string },
  message: Buffer,
): Promise<Outcome> {
  return await new Promise<Outcome>((resolve) => {
    connection.on("error", (fault) => resolve(outcomeOf(fault)));
    connection.send(envelope, message, (fault) => {
      resolve(fault ? outcomeOf(fault) : { kind: "SENT" });
      if (fault) connection.close();
      else connection.quit();
    });
  });
}

/** A server that answered with a refusal has not taken the mail; one that fell silent may have. */
function outcomeOf(fault: Error & SmtpFault): Outcome {
  const { responseCode, command } = fault;
  if (responseCode === undefined) return { kind: "UNKNOWN", fault: faultOf(fault) };
  if (responseCode === SERVICE_CLOSING || command === "MAIL FROM") return { kind: "DOWN", fault: faultOf(fault) };
  return { kind: responseCode < 500 ? "LATER" : "REFUSED", fault: faultOf(fault) };
}

async function compose(letter: Letter, from: string, nowMs: number): Promise<Buffer> {
  const people = { organizer: addressOf(from), attendee: letter.to };
  const files = letter.invitations.map((invitation) => invitationFile(invitation, people, nowMs));
  const [only] = files.length === 1 ? files : [];
  const composer = new MailComposer({
    from,
    to: { name: letter.to.name, address: letter.to.email },
    ...(letter.replyTo && { replyTo: letter.replyTo }),
    subject: letter.subject,
    text: letter.text,
    messageId: letter.messageId,
    date: new Date(nowMs),
    headers: { "Auto-Submitted": "auto-generated" },
    ...(only && { icalEvent: { method: only.method, filename: "meeting.ics", content: only.content } }),
    ...(!only && {
      attachments: files.map(({ method, content }, index) => ({
        filename: `meeting-${index + 1}.ics`,
        content,
        contentType: `text/calendar; charset=utf-8; method=${method}`,
      })),
    }),
  });
  return await composer.compile().build();
}

/** The address alone of "The register <register@council.gov.uk>". */
function addressOf(from: string): string {
  return /<([^>]+)>/.exec(from)?.[1] ?? from;
}
