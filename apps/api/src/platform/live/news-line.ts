import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import type { Logger } from "pino";
import { CHANNEL, type News, readNews } from "./news.js";

const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 10_000;
/** How often a line that says nothing is asked whether it still stands, and how long it may take to answer. */
const ASK_MS = 10_000;
const ANSWER_MS = 5_000;

/** What the line hears, and what to do when it is there again. */
export interface Ears {
  hear(news: News): void;
  /** The line stands, for the first time or again: something may have been missed. */
  lookAgain(): void;
}

/** The one connection of this replica that listens; it is made again by itself, with growing pauses. */
export function openNewsLine(url: string, ears: Ears, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const ended = keepListening(url, ears, log, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await ended;
    },
  };
}

async function keepListening(url: string, ears: Ears, log: Logger, signal: AbortSignal): Promise<void> {
  let wait = FIRST_PAUSE_MS;
  while (!signal.aborted) {
    try {
      await listen(url, ears, signal, () => {
        wait = FIRST_PAUSE_MS;
      });
    } catch (fault) {
      if (signal.aborted) return;
      log.warn({ fault: fault instanceof Error ? fault.name : "" }, "the live line broke");
    }
    await pause(wait, undefined, { signal }).catch(() => undefined);
    wait = Math.min(wait * 2, LONGEST_PAUSE_MS);
  }
}

/** Listens until the connection breaks, which is a fault, or the server stops. */
async function listen(url: string, ears: Ears, signal: AbortSignal, whenUp: () => void): Promise<void> {
  const over = new AbortController();
  const stop = () => over.abort();
  signal.addEventListener("abort", stop);
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    connectionTimeoutMillis: ANSWER_MS,
    query_timeout: ANSWER_MS,
  });
  client.on("error", stop);
  client.on("end", stop);
  client.on("notification", ({ payload }) => {
    const news = readNews(payload ?? "");
    if (news) ears.hear(news);
  });
  try {
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    whenUp();
    ears.lookAgain();
    for (;;) {
      await pause(ASK_MS, undefined, { signal: over.signal });
      await client.query("SELECT 1");
    }
  } finally {
    signal.removeEventListener("abort", stop);
    await client.end().catch(() => undefined);
  }
}
