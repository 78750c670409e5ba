import type { BrowserContext, Page } from "playwright-core";

/** Where a browser may keep or say what a page holds, beside the page itself. */
export const PLACES = [
  "request",
  "referer",
  "redirect",
  "address",
  "title",
  "console",
  "download",
  "cookie",
  "local storage",
  "session storage",
  "database",
  "cache",
  "history",
] as const;

type Place = (typeof PLACES)[number];

/** What somebody's browser said and kept, beside the pages. */
export class ToldByBrowser {
  private readonly told: { place: Place; text: string }[] = [];

  /** Listens to every window of somebody's browser from now on. */
  constructor(private readonly context: BrowserContext) {
    context.on("request", (request) => {
      this.tell("request", request.url());
      this.tell("referer", request.headers().referer ?? "");
    });
    context.on("response", (response) => this.tell("redirect", response.headers().location ?? ""));
    context.on("console", (message) => this.tell("console", message.text()));
    context.on("weberror", (fault) => this.tell("console", String(fault.error())));
    for (const page of context.pages()) this.follow(page);
    context.on("page", (page) => this.follow(page));
  }

  /** Looks at what is kept now: before a page is left, and at the end. */
  async look(page: Page): Promise<void> {
    this.tell("address", page.url());
    this.tell("title", await page.title());
    for (const cookie of await this.context.cookies()) this.tell("cookie", JSON.stringify(cookie));
    for (const [place, text] of await page.evaluate(kept)) this.tell(place as Place, text);
  }

  /** Every place in which such words stand, with the words; read as they are, as addresses, and behind base64. */
  find(words: RegExp): string[] {
    const found = this.told.flatMap(({ place, text }) =>
      [text, decoded(text), ...hidden(text)].flatMap((one) =>
        (one.match(words) ?? []).map((word) => `${place}: ${word}`),
      ),
    );
    return [...new Set(found)];
  }

  /** How often each place was looked at. */
  counts(): Partial<Record<Place, number>> {
    const counts: Partial<Record<Place, number>> = {};
    for (const { place } of this.told) counts[place] = (counts[place] ?? 0) + 1;
    return counts;
  }

  private follow(page: Page): void {
    page.on("framenavigated", (frame) => this.tell("address", frame.url()));
    page.on("download", (download) => this.tell("download", download.suggestedFilename()));
  }

  private tell(place: Place, text: string): void {
    if (text) this.told.push({ place, text });
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return "";
  }
}

/** What parts of a text say that are base64, as cursors and ids are. */
function hidden(text: string): string[] {
  return (text.match(/[\w-]{12,}/g) ?? []).map((part) => Buffer.from(part, "base64url").toString("utf8"));
}

/** Runs in the page: everything the browser keeps for it. */
async function kept(): Promise<[string, string][]> {
  const all: [string, string][] = [
    ["local storage", JSON.stringify({ ...localStorage })],
    ["session storage", JSON.stringify({ ...sessionStorage })],
    ["cookie", document.cookie],
    ["history", JSON.stringify(history.state)],
  ];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      all.push(["cache", `${request.url} ${await (await cache.match(request))?.text()}`]);
  }
  for (const { name = "" } of await indexedDB.databases()) {
    const base = await new Promise<IDBDatabase>((resolve, reject) => {
      const opened = indexedDB.open(name);
      opened.onsuccess = () => resolve(opened.result);
      opened.onerror = () => reject(opened.error);
    });
    for (const store of base.objectStoreNames) {
      const rows = await new Promise<unknown[]>((resolve, reject) => {
        const asked = base.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => resolve(asked.result);
        asked.onerror = () => reject(asked.error);
      });
      all.push(["database", `${name} ${store} ${JSON.stringify(rows)}`]);
    }
    base.close();
  }
  return all;
}
