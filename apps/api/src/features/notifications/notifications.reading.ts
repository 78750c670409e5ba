import { NotificationState, Role } from "@rome/procedure";
import { recordRead } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { type Batch, grouped, inOrder } from "../../platform/graphql/load.js";
import { Notification } from "./notification.entity.js";
import type { NotificationFilter } from "./notifications.types.js";

/** Most that one enquiry has open at a time. */
const MOST_OPEN = 200;

/**
 * Notifications in sight, on alias n: a school's person sees those of its enquiries that the school tells or is told.
 * $1 is the authority, $2 the school.
 */
const IN_SIGHT = `n.authority_id = $1 AND ($2::uuid IS NULL OR (q.school_id = $2
  AND '${Role.SCHOOL_LEAD}' IN (n.by_role, n.to_role)))`;

const JOINED = "FROM notification n JOIN enquiry q ON q.authority_id = n.authority_id AND q.id = n.enquiry_id";

async function readNotifications(tx: Tx, rest: string, values: readonly unknown[]): Promise<Notification[]> {
  return await tx.rows<Notification>(
    `SELECT ${columnsOf(tx.ctx.db, Notification, "n")} ${JOINED} WHERE ${IN_SIGHT}${rest}`,
    [tx.viewer.authorityId, tx.viewer.schoolId, ...values],
  );
}

/** One notification in sight; null when it is out of sight. */
export async function findNotification(tx: Tx, id: string): Promise<Notification | null> {
  const [row] = await readNotifications(tx, " AND n.id = $3", [id]);
  return row ?? null;
}

/** Notifications by id; null where one is out of sight. */
export const notificationsById: Batch<Notification | null> = async function readNotificationsById(ctx, ids) {
  const rows = await reading(ctx, (tx) => readNotifications(tx, " AND n.id = ANY($3)", [ids]));
  return inOrder(ids, rows, (row) => row.id);
};

/** Who must still be told in each of these enquiries, those first who come first. */
export const openOfEnquiries: Batch<Notification[]> = async function readOpenOfEnquiries(ctx, enquiryIds) {
  const rest = ` AND n.enquiry_id = ANY($3) AND n.state = '${NotificationState.OPEN}'
    ORDER BY n.rank, n.made_at, n.id LIMIT ${MOST_OPEN}`;
  const rows = await reading(ctx, (tx) => readNotifications(tx, rest, [enquiryIds]));
  return grouped(enquiryIds, rows, (row) => row.enquiryId);
};

/** What falls to somebody: what their roles tell; an officer tells for the enquiries they have, and for those nobody has. */
const FILTERED = `
  AND ($3::text IS NULL OR n.state = $3)
  AND ($4::text[] IS NULL OR (n.by_role = ANY($4)
    AND (n.by_role <> '${Role.INVESTIGATING_OFFICER}' OR q.officer_id IS NULL OR q.officer_id = $5)))
  AND ($6::text[] IS NULL OR n.to_role = ANY($6))`;

/** One page of those who must be told, those first who come first, with one trace of having been read. */
export async function readNotificationPage(
  ctx: RequestContext,
  request: { filter: NotificationFilter; first: number | null; after: string | null; isCounted: boolean },
): Promise<Connection<Notification>> {
  const size = pageSize(request.first);
  const after = asUuid(readCursor(request.after, 1)?.[0]);
  return await reading(ctx, async (tx) => {
    const { state, mine, toMe } = request.filter;
    const { roles, personId } = tx.viewer;
    const values = [state ?? null, mine ? roles : null, personId, toMe ? roles : null];
    const rows = await readNotifications(
      tx,
      `${FILTERED} AND ($7::uuid IS NULL OR (n.rank, n.made_at, n.id) >
         (SELECT a.rank, a.made_at, a.id FROM notification a WHERE a.authority_id = $1 AND a.id = $7))
       ORDER BY n.rank, n.made_at, n.id LIMIT $8`,
      [...values, after, size + 1],
    );
    const counted = request.isCounted
      ? await tx.one<{ count: number }>(`SELECT count(*) AS count ${JOINED} WHERE ${IN_SIGHT}${FILTERED}`, [
          tx.viewer.authorityId,
          tx.viewer.schoolId,
          ...values,
        ])
      : null;
    recordRead(tx, { act: "notifications", entity: "Notification", count: Math.min(rows.length, size) });
    return pageOf(rows, size, (row) => [row.id], counted?.count ?? 0, after !== null);
  });
}
