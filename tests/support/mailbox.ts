import type { AddressInfo } from "node:net";
import type { Post } from "@rome/api/platform/mail/post";
import { smtpTransport } from "@rome/api/platform/mail/smtp-transport";
import { SMTPServer } from "smtp-server";
import { SMTPConnection } from "smtp-server/lib/smtp-connection";

/** A mail as it arrived. */
export interface Arrived {
  to: string;
  messageId: string;
  subject: string;
  /** The whole mail as it came over the wire. */
  raw: string;
}

/** A real SMTP server in the test's own process, and what arrived in it. */
export interface Mailbox {
  arrived: Arrived[];
  url: string;
  /** The way to it, for the register's jobs. */
  post: Post;
  /** Answers from now on to every recipient of whom it gives a code and words, such as 550. */
  refuse(answer: ((address: string) => [code: number, words: string] | null) | null): void;
  /** Takes a mail and says so only after that many milliseconds; or breaks the line instead of saying so. */
  answerAfter(milliseconds: number | "never"): void;
  /** Takes nothing more: connections are refused. */
  down(): Promise<void>;
  /** Takes mail again, on the same port. */
  up(): Promise<void>;
  stop(): Promise<void>;
}

/** What links in mails begin with. */
export const PUBLIC_URL = "https://register.example";

/** Greets at once: the library waits a tenth of a second for callers who talk too soon, which ours never do. */
class PromptConnection extends SMTPConnection {
  override init(): void {
    this._setListeners(() => this.connectionReady());
  }
}

class PromptServer extends SMTPServer {
  override connect(...[socket, options]: Parameters<SMTPServer["connect"]>): void {
    const connection = new PromptConnection(this, socket, options);
    this.connections.add(connection);
    connection.on("error", (fault) => this._onError(fault));
    connection.init();
  }
}

/** Starts an SMTP server. */
export async function startMailbox(now: () => number = () => 0): Promise<Mailbox> {
  const arrived: Arrived[] = [];
  let refusal: Parameters<Mailbox["refuse"]>[0] = null;
  let pause: number | "never" = 0;
  let server = makeServer();
  const port = await listen(server, 0);
  const url = `smtp://127.0.0.1:${port}`;

  function makeServer(): SMTPServer {
    const made = new PromptServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ["STARTTLS"],
      onRcptTo(address, _session, callback) {
        const answer = refusal?.(address.address) ?? null;
        callback(answer ? Object.assign(new Error(answer[1]), { responseCode: answer[0] }) : null);
      },
      onData(stream, session, callback) {
        const chunks: Buffer[] = [];
        stream.on("data", (chunk: Buffer) => chunks.push(chunk));
        stream.on("end", () => {
          arrived.push(read(Buffer.concat(chunks).toString(), session.envelope.rcptTo[0]?.address ?? ""));
          if (pause === "never") {
            // Nobody hears that it was taken.
            for (const connection of made.connections) connection.close();
          } else setTimeout(callback, pause);
        });
      },
    });
    made.on("error", () => undefined);
    return made;
  }

  return {
    arrived,
    url,
    post: {
      transport: smtpTransport(url, "The register <register@council.example>", now),
      publicUrl: PUBLIC_URL,
      anchors: null,
    },
    refuse: (answer) => {
      refusal = answer;
    },
    answerAfter: (milliseconds) => {
      pause = milliseconds;
    },
    down: async () => await close(server),
    up: async () => {
      server = makeServer();
      await listen(server, port);
    },
    stop: async () => await close(server),
  };
}

async function listen(server: SMTPServer, port: number): Promise<number> {
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", () => resolve()));
  return (server.server.address() as AddressInfo).port;
}

async function close(server: SMTPServer): Promise<void> {
  if (!server.server.listening) return;
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

function read(raw: string, to: string): Arrived {
  const unfolded = raw.replace(/\r\n[ \t]+/g, " ");
  const header = (name: string) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
  return { to, messageId: header("Message-ID"), subject: header("Subject"), raw };
}

/** A mail's words and files, decoded: what its reader sees. */
export function decoded(raw: string): string {
  return raw
    .split(/\r\n--[^\r\n]+\r\n/)
    .map((part) => {
      const [head = "", ...rest] = part.split("\r\n\r\n");
      const body = rest.join("\r\n\r\n");
      if (/transfer-encoding: base64/i.test(head)) return `${head}\n${Buffer.from(body, "base64").toString()}`;
      if (/quoted-printable/i.test(head)) return `${head}\n${unquoted(body)}`;
      return part;
    })
    .join("\n");
}

function unquoted(text: string): string {
  return text
    .replace(/=\r\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString());
}
