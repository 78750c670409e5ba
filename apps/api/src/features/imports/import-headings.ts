import type { RequestContext } from "../../platform/context.js";
import { reading } from "../../platform/database/transaction.js";
import { inOrder } from "../../platform/graphql/load.js";
import { shownCell } from "./shown-cells.js";

const SAMPLES = 3;
const ROWS_LOOKED_AT = 12;
const LONGEST_SAMPLE = 80;

/** The headings of an import with a few values below each, and the field each column is read as. */
export interface RunHeadings {
  runId: string;
  headings: { index: number; heading: string; field: string | null; sample: string[] }[];
}

interface HeadingRow {
  runId: string;
  columns: (string | null)[] | null;
  headings: string[] | null;
  below: (string[] | null)[] | null;
}

/** The headings of each import, as a batch. */
export async function headingsOfRuns(ctx: RequestContext, ids: readonly string[]): Promise<(RunHeadings | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<HeadingRow>(
      `SELECT r.id AS "runId", r.columns, r.cells -> (r.heading_row - 1) AS headings,
         (SELECT jsonb_agg(r.cells -> (r.heading_row + g)) FROM generate_series(0, $3::int) g) AS below
       FROM import_run r WHERE r.authority_id = $1 AND r.id = ANY($2)`,
      [tx.viewer.authorityId, ids, ROWS_LOOKED_AT],
    ),
  );
  return inOrder(ids, rows.map(headingsOf), ({ runId }) => runId);
}

function headingsOf({ runId, columns, headings, below }: HeadingRow): RunHeadings {
  const width = Math.max(headings?.length ?? 0, columns?.length ?? 0);
  return {
    runId,
    headings: Array.from({ length: width }, (_, index) => ({
      index,
      heading: headings?.[index]?.trim() ?? "",
      field: columns?.[index] ?? null,
      sample: (below ?? [])
        .map((cells) => cells?.[index]?.trim() ?? "")
        .filter((cell) => cell !== "")
        .slice(0, SAMPLES)
        .map((cell) => shownCell(cell).slice(0, LONGEST_SAMPLE)),
    })),
  };
}
