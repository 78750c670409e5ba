import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** What the script that writes the page finds now. */
async function procedureMap(): Promise<{
  page: string;
  missing: { rule: string[]; test: string[] };
  unknown: string[];
}> {
  const script = ["scripts/procedure-map.mjs", "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: root, maxBuffer: 10_000_000 });
  return JSON.parse(stdout);
}

describe("the procedure map", () => {
  it("knows every number that is cited, and has a line for each of the 328 requirements", async () => {
    const { page, unknown } = await procedureMap();
    expect(unknown).toEqual([]);
    expect(page.match(/^\| (AFC|CAM|CSP|OXF|SUF)-\d+ \|/gm)).toHaveLength(328);
  });

  it("says what is there now: after a change of rules or tests, run pnpm map", async () => {
    const { page } = await procedureMap();
    expect(readFileSync(new URL("../../docs/procedure-map.md", import.meta.url), "utf8")).toBe(page);
  });

  it("has a rule and a test for every requirement that computes, enforces or reminds", async () => {
    const { missing } = await procedureMap();
    expect(missing).toMatchObject({ rule: [], test: [] });
  });
});
