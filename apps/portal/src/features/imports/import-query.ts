import { graphql, type ResultOf } from "../../graphql.js";

/** One import as its steps need it, without its rows. */
export const ImportPageQuery = graphql(`
  query ImportPage($id: ID!) {
    importRun(id: $id) {
      id
      version
      fileName
      state
      refusal
      rowsRead
      rowsTotal
      headingRow
      uploadedAt
      uploadedBy { name }
      headings { index heading field sample }
      counts { new known unchanged closeMatch unreadable heldOut toBringIn }
      result { added changed unchanged heldOut actionsMade addressesToConfirm confirmedAt }
    }
    importFields { code label required }
  }
`);

type Shown = ResultOf<typeof ImportPageQuery>;

/** One import. */
export type ImportRun = NonNullable<Shown["importRun"]>;

/** A field of the register that a column can hold. */
export type ImportField = Shown["importFields"][number];

/** The address of an import, or of one of its steps. */
export function importAddress(id: string, step?: "columns" | "confirm" | "what-to-fix.csv"): string {
  return `/imports/${encodeURIComponent(id)}${step ? `/${step}` : ""}`;
}
