import { IMPORT_FIELDS, type ImportFieldCode } from "./import-fields.js";
import { similarity } from "./similarity.js";
import { plainWords } from "./words.js";

export { IMPORT_FIELDS, type ImportField, type ImportFieldCode } from "./import-fields.js";

const ROWS_LOOKED_AT = 50;
const FEWEST_HEADINGS = 3;
const LONGEST_HEADING = 60;
const CERTAIN = 3;
const LIKELY = 2;
const MISSPELT = 1;
const ALIKE = 0.93;

const SYNONYMS: readonly { code: ImportFieldCode; words: readonly string[] }[] = IMPORT_FIELDS.map(
  ({ code, synonyms }) => ({
    code,
    words: [...new Set(synonyms.map(plainWords))],
  }),
);

/** How a heading is remembered from one import to the next: its words, whatever their case and punctuation. */
export function headingKey(heading: string): string {
  return plainWords(heading);
}

/** The index of the row that holds the headings, below any titles; null where no row looks like headings. */
export function findHeadingRow(rows: readonly (readonly string[])[]): number | null {
  let best: { index: number; count: number } | null = null;
  for (const [index, cells] of rows.slice(0, ROWS_LOOKED_AT).entries()) {
    const codes = new Set(cells.map(certainField).filter((code) => code !== null));
    const namesChildren = codes.has("name") || codes.has("dateOfBirth") || codes.has("lastName") || codes.has("upn");
    if (!namesChildren || codes.size < FEWEST_HEADINGS) continue;
    if (best === null || codes.size > best.count) best = { index, count: codes.size };
  }
  return best?.index ?? null;
}

/** Guesses the field of each column, those remembered first (“” is “not read”); no field is given to two columns, null is “not read”. */
export function guessColumns(
  headings: readonly string[],
  remembered: Readonly<Record<string, string>>,
): (string | null)[] {
  const columns: (string | null)[] = headings.map(() => null);
  const free = new Set<string>(IMPORT_FIELDS.map(({ code }) => code));
  const notRead = new Set<number>();
  function give(index: number, code: string): void {
    if (columns[index] !== null || notRead.has(index) || !free.has(code)) return;
    columns[index] = code;
    free.delete(code);
  }
  const memory = new Map(Object.entries(remembered).map(([heading, code]) => [headingKey(heading), code]));
  for (const [index, heading] of headings.entries()) {
    const code = headingKey(heading) === "" ? undefined : memory.get(headingKey(heading));
    if (code === "") notRead.add(index);
    else if (code !== undefined) give(index, code);
  }
  const guesses = headings.flatMap((heading, index) =>
    SYNONYMS.map(({ code, words }) => ({ index, code, score: fit(heading, words) })),
  );
  for (const { index, code } of guesses.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score))
    give(index, code);
  return columns;
}

/** The labels of the fields that must still be matched before rows can be read; a name may stand in two columns. */
export function missingFields(columns: readonly (string | null)[]): string[] {
  const hasName = columns.includes("name") || (columns.includes("firstName") && columns.includes("lastName"));
  return IMPORT_FIELDS.filter(
    ({ code, required }) => required && !columns.includes(code) && !(code === "name" && hasName),
  ).map(({ label }) => label);
}

/** The field whose own words the cell is, so that a cell of data is not taken for a heading. */
export function certainField(cell: string): ImportFieldCode | null {
  const words = plainWords(cell);
  if (words === "" || cell.length > LONGEST_HEADING) return null;
  return SYNONYMS.find((field) => field.words.includes(words))?.code ?? null;
}

function fit(heading: string, synonyms: readonly string[]): number {
  const words = plainWords(heading);
  if (words === "" || words.startsWith("what to fix")) return 0;
  if (synonyms.includes(words)) return CERTAIN;
  const contained = synonyms.filter((one) => one.length > 3 && ` ${words} `.includes(` ${one} `));
  // The longest words that fit say most: “date added to panel” is the date added.
  if (contained.length > 0) return LIKELY + Math.max(...contained.map((one) => one.length)) / 100;
  return synonyms.some((one) => one.length > 4 && similarity(one, words) >= ALIKE) ? MISSPELT : 0;
}
