// Writes documents.json: the hash of every document the portal can send. In production the API answers no others.
import { createHash } from "node:crypto";
import { globSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { formatDocument, stringifyDocument } from "@urql/core";
import { createServer } from "vite";

const root = fileURLToPath(new URL("..", import.meta.url));
const documents = {};

/** Documents are written in many files and sent by urql: both are run, so that the text is the one that is sent. */
function record(document) {
  const operation = document.definitions.find(({ kind }) => kind === "OperationDefinition");
  if (operation) {
    const text = stringifyDocument(operation.operation === "subscription" ? document : formatDocument(document));
    documents[createHash("sha256").update(text).digest("hex")] = operation.name.value;
  }
  return document;
}

globalThis.recordDocument = record;
const recorder = {
  name: "record-documents",
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/src/graphql.ts")) return null;
    return `${code.replace("export const graphql =", "const written =")}
      export const graphql = Object.assign((...parts) => globalThis.recordDocument(written(...parts)), written);`;
  },
};

const vite = await createServer({
  root,
  configFile: `${root}vite.config.ts`,
  plugins: [recorder],
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  optimizeDeps: { noDiscovery: true, include: [] },
  appType: "custom",
  logLevel: "error",
});
const files = globSync("src/**/*.{ts,tsx}", { cwd: root }).filter((file) => !/main\.tsx$|\.d\.ts$/.test(file));
for (const file of files.sort()) await vite.ssrLoadModule(`/${file}`);
await vite.close();
const sorted = Object.fromEntries(Object.entries(documents).sort(([, one], [, other]) => (one < other ? -1 : 1)));
writeFileSync(`${root}dist/documents.json`, `${JSON.stringify(sorted, null, 1)}\n`);
process.stdout.write(`${Object.keys(sorted).length} documents registered\n`);
