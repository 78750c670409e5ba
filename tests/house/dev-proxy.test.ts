import { globSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TO_API } from "../../apps/portal/dev-proxy.js";

const FEATURES = new URL("../../apps/api/src/", import.meta.url).pathname;
const ROUTE = /(?:router|app)\.(get|post|use)\(\s*"(\/[^"]+)"/g;

/** An address as the API has it, with something in each of its places. */
const addressOf = (path: string) => path.replace(/:\w+/g, "x1");

describe("the development server of the portal", () => {
  it("asks the API for every address that is the API's, and keeps the pages", () => {
    const routes = globSync("**/*.ts", { cwd: FEATURES }).flatMap((file) => [
      ...readFileSync(`${FEATURES}${file}`, "utf8").matchAll(ROUTE),
    ]);
    expect(routes.length).toBeGreaterThan(20);
    const ways = Object.values(TO_API).map((way) => new RegExp(way));
    const missing = routes
      .map(([, , path = ""]) => addressOf(path))
      .filter((path) => !ways.some((way) => way.test(path)));
    expect(missing).toEqual([]);
    const always = [TO_API.everything, TO_API.single].map((way) => new RegExp(way));
    for (const page of [
      "/sign-in",
      "/sign-in/local",
      "/tell-us/AFC",
      "/enquiries/AFC-E-2026-0001/documents/new",
      "/meetings",
    ])
      expect(always.filter((way) => way.test(page))).toEqual([]);
  });
});
