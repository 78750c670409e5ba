import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { dataProtectionPage } from "@rome/api/platform/data-map/page";
import { RISKS } from "@rome/api/platform/data-map/risks";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("docs/data-protection.md says what the data map says now: after a change run pnpm map", () => {
  expect(readFileSync(`${root}docs/data-protection.md`, "utf8")).toBe(dataProtectionPage());
});

it("names tests that are there, at least one for each risk", () => {
  expect(RISKS.flatMap(({ tests }) => tests).filter((test) => !existsSync(root + test))).toEqual([]);
  expect(RISKS.filter(({ tests }) => tests.length === 0)).toEqual([]);
});
