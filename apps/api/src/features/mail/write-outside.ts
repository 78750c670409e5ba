import type { Tx } from "../../platform/database/tx.js";
import type { MailWords } from "./tell.js";

/** Leaves a mail to somebody outside the register, in the deciding transaction. It leads to no page. Gives its id. */
export async function writeOutside(tx: Tx, to: { name: string; email: string }, words: MailWords): Promise<string> {
  const mail = await tx.one<{ id: string }>(
    `INSERT INTO outbox (authority_id, to_name, to_email, title, body, path, invitations, made_at)
     VALUES ($1, $2, $3, $4, $5, '', '[]', $6) RETURNING id`,
    [tx.viewer.authorityId, to.name, to.email, words.title, words.body, tx.ctx.now],
  );
  if (!mail) throw new Error("No mail was written");
  return mail.id;
}
