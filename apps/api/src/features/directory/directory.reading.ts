import { type DirectoryKind, may } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { requireViewer } from "../../platform/context.js";
import { columnsOf } from "../../platform/database/columns.js";
import { reading } from "../../platform/database/transaction.js";
import { asUuid, type Connection, pageOf, pageSize, readCursor } from "../../platform/graphql/connection.js";
import { fromGlobalId } from "../../platform/graphql/global-id.js";
import { byId } from "../people/index.js";
import { DirectoryContact } from "./directory-contact.entity.js";

/** What to read of the directory. */
export interface DirectoryRequest {
  kind: DirectoryKind | null;
  text: string | null;
  /** Only this contact, by its opaque id. */
  id: string | null;
  first: number | null;
  after: string | null;
}

const LISTED = `t.authority_id = $1 AND t.is_active AND ($2::text IS NULL OR t.kind = $2)
  AND position(lower($3) in lower(concat_ws(' ', t.name, t.responsibility, t.contact_role))) > 0
  AND ($4::uuid IS NULL OR t.id = $4)`;

/** Contacts by id, those taken out too. */
export const contactsById = byId(DirectoryContact, "directory_contact");

const NOBODY = "00000000-0000-0000-0000-000000000000";

function wantedId({ id }: DirectoryRequest): string | null {
  return id && (fromGlobalId("DirectoryContact", id) ?? NOBODY);
}

/** One page of the directory by name, with who may change it. */
export async function readDirectoryPage(
  ctx: RequestContext,
  request: DirectoryRequest,
): Promise<Connection<DirectoryContact> & { viewerCanChange: boolean }> {
  const size = pageSize(request.first);
  const after = asUuid(readCursor(request.after, 1)?.[0]);
  const page = await reading(ctx, async (tx) => {
    const values = [tx.viewer.authorityId, request.kind, request.text?.trim() ?? "", wantedId(request)];
    const [rows, counted] = await Promise.all([
      tx.rows<DirectoryContact>(
        `SELECT ${columnsOf(ctx.db, DirectoryContact, "t")} FROM directory_contact t WHERE ${LISTED}
           AND ($5::uuid IS NULL OR (lower(t.name), t.id) > (SELECT lower(a.name), a.id FROM directory_contact a
             WHERE a.authority_id = $1 AND a.id = $5))
         ORDER BY lower(t.name), t.id LIMIT $6`,
        [...values, after, size + 1],
      ),
      tx.one<{ count: number }>(`SELECT count(*) AS count FROM directory_contact t WHERE ${LISTED}`, values),
    ]);
    return pageOf(rows, size, (row) => [row.id], counted?.count ?? 0, after !== null);
  });
  return Object.assign(page, { viewerCanChange: may(requireViewer(ctx).roles, "addDirectoryContact") });
}
