import { createRequire } from "node:module";
import { defineConfig } from "vitest/config";

/** The libraries load graphql's CommonJS build; ours must be the same one, or its types come "from another realm". */
const graphql = createRequire(new URL("./apps/api/package.json", import.meta.url)).resolve("graphql");
const resolve = { alias: [{ find: /^graphql$/, replacement: graphql }], conditions: ["development"] };
const ssr = { resolve: { conditions: ["development"] } };

export default defineConfig({
  test: {
    projects: [
      { resolve, ssr, test: { name: "procedure", root: "packages/procedure", include: ["src/**/*.test.ts"] } },
      {
        resolve,
        ssr,
        test: {
          name: "api",
          root: "apps/api",
          include: ["src/**/*.test.ts"],
          setupFiles: ["reflect-metadata"],
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "graphql",
          root: "tests",
          include: ["api/**/*.test.ts", "house/**/*.test.ts", "portal/**/*.test.ts"],
          globalSetup: ["support/database.ts"],
          setupFiles: ["support/setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        resolve,
        ssr,
        test: {
          name: "journeys",
          root: "tests",
          include: ["journeys/**/*.test.ts"],
          globalSetup: ["support/office-database.ts", "support/browser.ts"],
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
