import { afterEach } from "vitest";
import type { TestPerson } from "./register.js";

/** What one open stream was told. */
export interface Listening {
  /** Everything told so far. */
  told: any[];
  /** The first news of a kind, from now or before; an error when it does not come in time. */
  heard(kind: string, withinMs?: number): Promise<any>;
  /** Resolves when the server has ended the stream. */
  ended: Promise<void>;
  /** Lines that only keep the connection open. */
  comments(): number;
  close(): void;
}

const FIELDS = `kind itemId entryReference byPersonId at writing { field text version isSettled writtenBy { name } }
  here { person { name } field item { id entry { reference } } }`;

const open = new Set<AbortController>();
afterEach(() => {
  for (const one of open) one.abort();
  open.clear();
});

/** Sends a document to the address of streams. */
export async function askStream(
  address: string,
  person: Pick<TestPerson, "cookie"> | null,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<{ response: Response; controller: AbortController }> {
  const controller = new AbortController();
  open.add(controller);
  const response = await fetch(`${address}/graphql/stream`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "text/event-stream",
      ...(person ? { cookie: person.cookie } : {}),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
    signal: controller.signal,
  });
  return { response, controller };
}

/** What comes first of a stream, as one answer; null when it ends without a word. */
export async function firstOfStream(
  address: string,
  person: Pick<TestPerson, "cookie"> | null,
  query: string,
): Promise<any> {
  const { response } = await askStream(address, person, query);
  if (!response.headers.get("content-type")?.includes("event-stream")) return await response.json();
  for await (const { event, data } of eventsOf(response)) {
    if (event === "comment") continue;
    return event === "next" ? JSON.parse(data) : null;
  }
  return null;
}

/** Follows a meeting over its stream, and waits until the first news has come: from then on nothing is missed. */
export async function listenTo(address: string, person: TestPerson, meetingId: string): Promise<Listening> {
  const query = `subscription ($id: ID!) { meetingChanged(meetingId: $id) { ${FIELDS} } }`;
  const { response, controller } = await askStream(address, person, query, { id: meetingId });
  const told: any[] = [];
  let comments = 0;
  const waiting = new Set<() => void>();
  const ended = (async () => {
    try {
      for await (const { event, data } of eventsOf(response)) {
        if (event === "comment") comments += 1;
        if (event === "next") told.push(JSON.parse(data).data?.meetingChanged ?? JSON.parse(data));
        for (const look of waiting) look();
      }
    } catch (fault) {
      if (!controller.signal.aborted) told.push({ kind: "BROKEN", fault: String(fault) });
    }
  })();
  const listening: Listening = {
    told,
    ended,
    comments: () => comments,
    close: () => controller.abort(),
    heard: async (kind, withinMs = 5_000) =>
      await new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`No ${kind} in ${JSON.stringify(told)}`)), withinMs);
        const look = () => {
          const news = told.find((one) => one.kind === kind);
          if (!news) return;
          clearTimeout(late);
          waiting.delete(look);
          resolve(news);
        };
        waiting.add(look);
        look();
      }),
  };
  return listening;
}

async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: string }> {
  let text = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split("\n\n");
    text = blocks.pop() ?? "";
    for (const block of blocks) {
      const lines = block.split("\n");
      const event = lines.find((line) => line.startsWith("event: "))?.slice(7) ?? "comment";
      yield { event, data: lines.find((line) => line.startsWith("data: "))?.slice(6) ?? "" };
    }
  }
}
