import { createHash } from "node:crypto";

/** SHA-256 of a paper: the register's copy it rests on, and every part in order. The same words always give the same. */
export function paperHash(snapshotHash: string, parts: readonly unknown[]): string {
  return sha256(JSON.stringify([snapshotHash, ...parts.map(inKeyOrder)]));
}

/** SHA-256 in hexadecimal digits. */
export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

/** A value with the keys of every object in order, as the database may give them back in another. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (value === null || typeof value !== "object") return value;
  return Object.entries(value)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, part]) => [key, inKeyOrder(part)]);
}
