import { addDays, NoticeKind, TOKEN_DAYS } from "@rome/procedure";
import type { RequestContext } from "../../platform/context.js";
import { jobStep } from "../../platform/database/transaction.js";
import { fullDay, peopleWhoHear, tellAtOnce } from "../mail/index.js";
import type { MachineToken } from "./machines.entities.js";

type Ending = Pick<MachineToken, "clientId" | "expiresOn"> & { ownerId: string | null };

/** Tells the owner of each token that ends within a fortnight, once; whoever looks after the system where the owner has left. */
export async function tellTokensEnd(ctx: RequestContext): Promise<void> {
  await jobStep(ctx, async (tx) => {
    const ending = await tx.rows<Ending>(
      `UPDATE machine_token t SET warned_at = $4 FROM machine_client m
       LEFT JOIN person p ON p.authority_id = m.authority_id AND p.id = m.owner_id AND p.is_active
       WHERE t.authority_id = $1 AND m.authority_id = t.authority_id AND m.id = t.client_id AND t.warned_at IS NULL
         AND t.revoked_at IS NULL AND t.expires_on BETWEEN $2 AND $3
       RETURNING t.client_id AS "clientId", t.expires_on AS "expiresOn", p.id AS "ownerId"`,
      [tx.viewer.authorityId, ctx.today, addDays(ctx.today, TOKEN_DAYS.warnBefore), ctx.now],
    );
    for (const { clientId, expiresOn, ownerId } of ending) {
      const recipients = ownerId ? [{ personId: ownerId }] : await peopleWhoHear(tx, NoticeKind.TOKEN_ENDS);
      await tellAtOnce(tx, recipients, {
        kind: NoticeKind.TOKEN_ENDS,
        entity: "MachineClient",
        entityId: clientId,
        path: "/",
        words: () => ({
          title: `A token for the register ends on ${fullDay(expiresOn)}`,
          body: `A system that you answer for asks the register with a token that works until ${fullDay(expiresOn)}. Ask whoever looks after the register for a new one, put it in place, and have the old one revoked.`,
        }),
      });
    }
  });
}
