/** The condition that a column holds one of these codes, so that a list of the procedure is written in no statement again. */
export function oneOf(column: string, codes: readonly string[]): string {
  return `${column} IN (${codes.map((code) => `'${code}'`).join(", ")})`;
}
