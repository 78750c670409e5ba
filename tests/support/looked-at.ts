import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const WIDTHS = [1280, 390] as const;

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** Holds a page to the promise: axe finds nothing at 390 and 1280 px, and nothing scrolls sideways there or at 320. */
export async function expectAccessible(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await settle(page);
    if (process.env.SCREENSHOTS)
      await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}-${width}.png`, fullPage: true });
    if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe);
    const result = (await page.evaluate(async (tags) => {
      const { axe: engine } = window as unknown as { axe: { run(on: Document, how: object): Promise<unknown> } };
      return await engine.run(document, { runOnly: tags });
    }, TAGS)) as AxeResult;
    const found = result.violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html.slice(0, 160)}`);
    expect({ name, width, found }).toEqual({ name, width, found: [] });
    await expectNoSidewaysScroll(page, name);
  }
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(page, name);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function expectNoSidewaysScroll(page: Page, name: string): Promise<void> {
  await settle(page);
  const [content = 0, screen = 0] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect({ name, screen, sideways: content > screen }).toEqual({ name, screen, sideways: false });
}

/** What stands where a page is still being fetched: nothing for a moment, then words. */
const LOADING = '.app-loading, :text("Loading")';

/** Waits until the page has its heading, be it behind a question that hides the page, and nothing is loading. */
export async function settle(page: Page): Promise<void> {
  await page.locator("h1").first().waitFor({ state: "attached" });
  await page.locator(LOADING).first().waitFor({ state: "detached", timeout: 15_000 });
}

/** Counts clicks from now on; choosing and typing are not clicks. */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const isCounting = "clicks" in window;
    const counter = window as unknown as { clicks: number };
    counter.clicks = 0;
    // Counted before on this page: one listener is enough.
    if (isCounting) return;
    document.addEventListener(
      "click",
      (event) => {
        if (event.isTrusted) counter.clicks += 1;
      },
      true,
    );
  });
  return async () => await page.evaluate(() => (window as unknown as { clicks: number }).clicks);
}
