import type { Browser, Route } from "playwright-core";
import { launchChromium } from "./chromium.js";

/** A page to print, with everything it asks for: nothing is fetched from anywhere. */
export interface PrintedPage {
  html: string;
  /** Style sheets by the path under which the page names them. */
  styles: ReadonlyMap<string, string>;
}

/** What turns a page into a tagged PDF. */
export interface PdfEngine {
  print(page: PrintedPage): Promise<Buffer>;
}

/** Longer than 150 children take; a browser that is not done by then is ended. */
const LONGEST_MS = 90_000;
const ORIGIN = "http://papers.invalid/";

/** Prints by Chromium: one browser at a time in this process, started for one page and ended after it, so that no memory is kept. */
export function chromiumEngine(): PdfEngine {
  let last: Promise<unknown> = Promise.resolve();
  return {
    async print(page) {
      const printed = last.then(() => printOnce(page));
      last = printed.catch(() => undefined);
      return await printed;
    },
  };
}

async function printOnce(page: PrintedPage): Promise<Buffer> {
  const browser = await launchChromium();
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The browser took too long")), LONGEST_MS);
  });
  try {
    return await Promise.race([printIn(browser, page), tooLong]);
  } finally {
    clearTimeout(timer);
    await browser.close();
  }
}

/** Without scripts and without a network: a page that is printed reaches nothing but its own style sheets. */
async function printIn(browser: Browser, { html, styles }: PrintedPage): Promise<Buffer> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.route("**/*", async (route: Route) => {
    const path = new URL(route.request().url()).pathname;
    const style = styles.get(path);
    if (path === "/") await route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
    else if (style !== undefined) await route.fulfill({ contentType: "text/css; charset=utf-8", body: style });
    else await route.abort();
  });
  await page.goto(ORIGIN, { waitUntil: "load" });
  return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
