import { Agent, request as httpRequest } from "node:http";
import { connect } from "node:net";
import type { RawRequest } from "./bodies.js";

/** What came back; status 0 when the line was closed without an answer, which is one. */
export interface Answered {
  status: number;
  text: string;
  headers: Record<string, unknown>;
}

const lines = new Agent({ keepAlive: true, maxSockets: 8 });
const PATIENCE = 1500;
/** No answer is as long; whatever is, goes on without end. */
const ENOUGH = 5_000_000;

/** Sends a raw request and gives what came back within a while. */
export async function sendRaw(port: number, given: RawRequest): Promise<Answered> {
  return given.head ? await sendHead(port, given.head) : await sendBody(port, given);
}

async function sendBody(port: number, { method, path, headers, body }: RawRequest): Promise<Answered> {
  return await new Promise((resolve) => {
    const length = method === "GET" || method === "HEAD" ? {} : { "content-length": String(body.length) };
    const asked = httpRequest(
      { port, host: "127.0.0.1", agent: lines, method, path, headers: { ...headers, ...length } },
      (answer) => {
        let text = "";
        const done = () => resolve({ status: answer.statusCode ?? 0, text, headers: answer.headers });
        answer.setEncoding("utf8");
        answer.on("data", (piece: string) => {
          text += piece;
          if (text.length > ENOUGH) answer.destroy();
        });
        answer.on("close", done);
      },
    );
    asked.setTimeout(PATIENCE, () => asked.destroy());
    asked.on("error", () => resolve({ status: 0, text: "", headers: {} }));
    asked.end("content-length" in length ? body : undefined);
  });
}

async function sendHead(port: number, head: string): Promise<Answered> {
  return await new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(head);
      // What is still missing after a moment will not come: this end says so.
      setTimeout(() => socket.end(), 20);
    });
    socket.setTimeout(PATIENCE, () => socket.destroy());
    socket.on("data", (piece) => {
      text += piece.toString();
    });
    socket.on("error", () => undefined);
    socket.on("close", () =>
      resolve({ status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0), text, headers: {} }),
    );
  });
}
