import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Hashes of the documents the portal can send (apps/portal/scripts/register-documents.mjs). */
export type RegisteredDocuments = ReadonlySet<string>;

/** The documents of a built portal; null where none was built. */
export function readRegistered(portalFolder: string | null): RegisteredDocuments | null {
  const path = portalFolder ? join(portalFolder, "documents.json") : null;
  if (!path || !existsSync(path)) return null;
  return new Set(Object.keys(JSON.parse(readFileSync(path, "utf8")) as Record<string, string>));
}

/** Says whether a text is one of them, to the letter. */
export function isRegistered(documents: RegisteredDocuments | null, text: string): boolean {
  return documents?.has(createHash("sha256").update(text).digest("hex")) ?? false;
}
