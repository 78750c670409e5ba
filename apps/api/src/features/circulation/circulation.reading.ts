import type { RegisterLine } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { grouped, inOrder } from "../../platform/graphql/load.js";
import { byId } from "../people/index.js";
import { Circulation, CirculationRecipient, RegisterSnapshot } from "./circulation.entities.js";
import type { SnapshotLine, SnapshotLineConnection } from "./circulation.types.js";

export const circulationsById = byId(Circulation, "circulation");
export const snapshotsById = byId(RegisterSnapshot, "register_snapshot");

/** The circulation of each meeting, or null. */
export async function circulationsOfMeetings(
  ctx: RequestContext,
  meetingIds: readonly string[],
): Promise<(Circulation | null)[]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<Circulation>(
      `SELECT ${columnsOf(ctx.db, Circulation, "c")} FROM circulation c WHERE c.authority_id = $1 AND c.meeting_id = ANY($2)`,
      [tx.viewer.authorityId, meetingIds],
    ),
  );
  return inOrder(meetingIds, rows, (row) => row.meetingId);
}

/** The seats each circulation went to, in the order of the seats. */
export async function recipientsOf(
  ctx: RequestContext,
  circulationIds: readonly string[],
): Promise<CirculationRecipient[][]> {
  const rows = await reading(ctx, (tx) =>
    tx.rows<CirculationRecipient>(
      `SELECT ${columnsOf(ctx.db, CirculationRecipient, "r")} FROM circulation_recipient r
       JOIN seat s ON s.authority_id = r.authority_id AND s.id = r.seat_id
       WHERE r.authority_id = $1 AND r.circulation_id = ANY($2) ORDER BY s.number`,
      [tx.viewer.authorityId, circulationIds],
    ),
  );
  return grouped(circulationIds, rows, (row) => row.circulationId);
}

interface LineRow {
  id: string;
  position: number;
  line: RegisterLine;
}

/** One page of the lines of a snapshot, in the order in which they were circulated. */
export async function readSnapshotLines(
  ctx: RequestContext,
  snapshot: RegisterSnapshot,
  first: number | null,
  after: string | null,
): Promise<SnapshotLineConnection> {
  const size = pageSize(first);
  const from = readCursor(after, 1)?.[0];
  const rows = await reading(ctx, (tx) =>
    tx.rows<LineRow>(
      `SELECT l.id, l.position, l.line FROM snapshot_line l
       WHERE l.authority_id = $1 AND l.snapshot_id = $2 AND l.position > $3 ORDER BY l.position LIMIT $4`,
      [tx.viewer.authorityId, snapshot.id, typeof from === "number" ? from : 0, size + 1],
    ),
  );
  const lines = rows.map(({ id, position, line }) => ({ ...lineShown(line), id, position }));
  return pageOf(lines, size, (line) => [line.position], snapshot.entryCount, after !== null);
}

function lineShown(line: RegisterLine): Omit<SnapshotLine, "id"> {
  return {
    ...line,
    reference: line.reference ?? "",
    name: line.name ?? "",
    schoolYear: line.schoolYear ?? "",
    status: line.status ?? "",
  };
}
