import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { lexicographicSortSchema, printSchema } from "graphql";
import { makeSchema } from "./schema.js";

/** Writes the contract that clients build on. A change of it is seen in review. */
const file = fileURLToPath(new URL("../../../packages/schema/schema.graphql", import.meta.url));
writeFileSync(file, `${printSchema(lexicographicSortSchema(await makeSchema()))}\n`);
