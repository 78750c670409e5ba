import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, type Options, parse } from "csv-parse";
import { decodeText } from "./decode-text.js";
import { startTable } from "./table.js";
import { LIMITS, UnreadableFile } from "./unreadable-file.js";

const DELIMITERS = [",", ";", "\t", "|"] as const;
const SLICE = 64 * 1024;

/** Reads a CSV as Excel writes it, whichever of the usual separators it uses. */
export async function readCsv(bytes: Uint8Array): Promise<string[][]> {
  const { delimiter, text } = findDelimiter(decodeText(bytes).replace(/^\uFEFF/, ""));
  refuseEndlessLine(text);
  try {
    return await readRows(text, { delimiter });
  } catch (error) {
    if (!isCsvError(error)) throw error;
    if (error.code !== "INVALID_OPENING_QUOTE") throw unclosedQuote(error);
  }
  // Only a quotation mark in the middle of an unquoted cell is forgiven: it is part of what was written.
  try {
    return await readRows(text, { delimiter, relax_quotes: true });
  } catch (error) {
    throw isCsvError(error) ? unclosedQuote(error) : error;
  }
}

async function readRows(text: string, options: Options): Promise<string[][]> {
  const table = startTable();
  const parser = Readable.from(slices(text)).pipe(
    parse({
      ...options,
      relax_column_count: true,
      skip_empty_lines: false,
      record_delimiter: ["\r\n", "\n", "\r"],
      max_record_size: LIMITS.lineCharacters,
    }),
  );
  let rowIndex = 0;
  for await (const cells of parser as AsyncIterable<string[]>) table.put(rowIndex++, cells);
  return table.rows();
}

/** Hands the text over in slices, so that other requests are answered in between. */
async function* slices(text: string): AsyncGenerator<string> {
  let from = 0;
  while (from < text.length) {
    const to = Math.min(from + SLICE, text.length);
    // A character outside the basic plane is two units, which must not be torn apart.
    const isTorn = to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1));
    yield text.slice(from, isTorn ? to + 1 : to);
    from = isTorn ? to + 1 : to;
    await setImmediate();
  }
}

function findDelimiter(text: string): { delimiter: string; text: string } {
  const declared = /^"?sep=(.)"?\r?\n/i.exec(text);
  if (declared) return { delimiter: declared[1] ?? ",", text: text.slice(declared[0].length) };
  const outsideQuotes = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counts = DELIMITERS.map((mark) => outsideQuotes.split(mark).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ",", text };
}

function refuseEndlessLine(text: string): void {
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const unit = at === text.length ? 10 : text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) continue;
    if (at - start > LIMITS.lineCharacters)
      throw new UnreadableFile(
        "One line of the file never ends: check that each child is on a line of its own, then save it again.",
      );
    start = at + 1;
  }
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof CsvError;
}

function unclosedQuote(error: CsvError): UnreadableFile {
  const line = typeof error.lines === "number" ? ` near line ${error.lines}` : "";
  return new UnreadableFile(
    `A quotation mark is opened${line} and not closed as it should be: open the file in Excel and save it again as “CSV UTF-8”.`,
  );
}
