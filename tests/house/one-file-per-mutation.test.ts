import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { makeSchema } from "@rome/api/schema";
import { expect, it } from "vitest";

const schema = await makeSchema();
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

it.each(mutations)("%s has a test file of its own", (mutation) => {
  const name = mutation.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  expect(existsSync(fileURLToPath(new URL(`../api/${name}.test.ts`, import.meta.url)))).toBe(true);
});
