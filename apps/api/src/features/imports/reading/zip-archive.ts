import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { LIMITS, UnreadableFile } from "./unreadable-file.js";

/** A zip whose directory was checked; its parts are inflated one by one and never past the limit. */
export interface Archive {
  has(name: string): boolean;
  names(): string[];
  chunks(name: string): AsyncIterable<Uint8Array>;
}

/** Opens a zip in memory, refusing bombs and locked files from the directory alone, before anything is unpacked. */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > LIMITS.zipEntries) throw tooManyParts();
  const entries = await readDirectory(zip);
  const budget = { left: LIMITS.unpackedBytes };
  return {
    has: (name) => entries.has(name),
    names: () => [...entries.keys()],
    chunks: (name) => inflate(zip, entries.get(name), budget),
  };
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let declared = 0;
  let count = 0;
  for await (const entry of zip.eachEntry()) {
    if (++count > LIMITS.zipEntries) throw tooManyParts();
    if (entry.isEncrypted())
      throw new UnreadableFile("The file is locked with a password: save a copy without a password and upload that.");
    declared += entry.uncompressedSize;
    if (declared > LIMITS.unpackedBytes || isBomb(entry)) throw tooMuchInside();
    if (!entries.has(entry.fileName)) entries.set(entry.fileName, entry);
  }
  return entries;
}

function isBomb(entry: Entry): boolean {
  return (
    entry.uncompressedSize > LIMITS.ratioCountsFromBytes &&
    entry.uncompressedSize > entry.compressedSize * LIMITS.unpackedRatio
  );
}

/** Declared sizes may lie, so the real bytes are counted as well, over all parts together. */
async function* inflate(zip: ZipFile, entry: Entry | undefined, budget: { left: number }): AsyncGenerator<Uint8Array> {
  if (!entry) throw new Error("The part is not in the archive.");
  const stream = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    budget.left -= chunk.length;
    if (budget.left < 0) throw tooMuchInside();
    yield chunk;
  }
}

function tooMuchInside(): UnreadableFile {
  return new UnreadableFile(
    "The workbook unpacks to far more than a register can hold: copy the register into a new workbook and upload that.",
  );
}

function tooManyParts(): UnreadableFile {
  return new UnreadableFile(
    `The workbook has more than ${LIMITS.zipEntries.toLocaleString("en-GB")} parts inside: copy the register into a new workbook and upload that.`,
  );
}
