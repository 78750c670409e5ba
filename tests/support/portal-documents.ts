import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "graphql";

const portal = fileURLToPath(new URL("../../apps/portal/src/", import.meta.url));

/** Every file of the portal, by its path from src. */
export function portalFiles(): string[] {
  return globSync("**/*.{ts,tsx}", { cwd: portal }).sort();
}

/** What a file of the portal says. */
export function portalText(path: string): string {
  return readFileSync(`${portal}${path}`, "utf8");
}

/** The root fields of the queries or the mutations written in a file; one that is asked on a condition is not among them. */
export function rootFieldsIn(path: string, kind: "query" | "mutation"): string[] {
  const documents = [...portalText(path).matchAll(/\bgraphql\(\s*`([^`]*)`/g)].map(([, text = ""]) => parse(text));
  const operations = documents
    .flatMap(({ definitions }) => definitions)
    .filter((one) => one.kind === "OperationDefinition")
    .filter(({ operation }) => operation === kind);
  return operations
    .flatMap(({ selectionSet }) => selectionSet.selections)
    .flatMap((field) => (field.kind === "Field" && !field.directives?.length ? [field.name.value] : []));
}
