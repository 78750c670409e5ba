import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ChainHead } from "./chain.js";

/** The head of one of an authority's chains, as it was written down: whoever alters the chain cannot sign another. */
export interface Anchor extends ChainHead {
  authorityCode: string;
  at: string;
  signature: string;
}

/** The book outside the database in which heads of audit chains are written down, signed. */
export interface AnchorBook {
  write(authorityCode: string, head: ChainHead, at: Date): Anchor;
  /** The heads written down for an authority; throws when a line was altered. */
  read(authorityCode: string): ChainHead[];
}

/** Opens the book of a folder, making its key (Ed25519) the first time. Copy both files off the machine: docs/running.md. */
export function openAnchorBook(folder: string): AnchorBook {
  const book = join(folder, "audit-anchors.jsonl");
  const key = readKey(folder);
  const publicKey = createPublicKey(key);
  return {
    write(authorityCode, { lane, place, hash }, now) {
      const at = now.toISOString();
      const signature = sign(null, textOf({ authorityCode, lane, place, hash, at }), key).toString("base64");
      const anchor = { authorityCode, lane, place, hash, at, signature };
      appendFileSync(book, `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
      return anchor;
    },
    read(authorityCode) {
      if (!existsSync(book)) return [];
      const lines = readFileSync(book, "utf8").split("\n").filter(Boolean);
      return lines
        .map((line, index) => checked(line, index, publicKey))
        .filter((anchor) => anchor.authorityCode === authorityCode);
    },
  };
}

function checked(line: string, index: number, publicKey: KeyObject): Anchor {
  const anchor: Anchor = { lane: 0, ...JSON.parse(line) };
  if (!verify(null, textOf(anchor), publicKey, Buffer.from(anchor.signature, "base64")))
    throw new Error(`Line ${index + 1} of the anchors was altered: its signature does not fit.`);
  return anchor;
}

/** Lane 0 is not named: its heads read as they did when there was one chain. */
function textOf({ authorityCode, lane, place, hash, at }: Omit<Anchor, "signature">): Buffer {
  return Buffer.from([authorityCode, ...(lane === 0 ? [] : [lane]), place, hash, at].join("\n"), "utf8");
}

function readKey(folder: string): KeyObject {
  const path = join(folder, "audit-key.pem");
  if (!existsSync(path)) {
    mkdirSync(folder, { recursive: true });
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(path, privateKey.export({ type: "pkcs8", format: "pem" }), { mode: 0o600, flag: "wx" });
  }
  return createPrivateKey(readFileSync(path));
}
