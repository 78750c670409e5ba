import { decideRevokingToken } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { MachineRefs } from "./add-machine-client.js";
import { MachineToken } from "./machines.entities.js";
import type { RevokeTokenInput } from "./machines.types.js";

/** Revokes a token: the request that follows finds it opens nothing. */
export async function revokeToken(ctx: RequestContext, input: RevokeTokenInput): Promise<Written<MachineRefs>> {
  return await inTransaction<MachineRefs>(ctx, "revokeToken", input, async (tx) => {
    const token = await findGiven(tx, MachineToken, input.tokenId, { lock: true });
    if (!token) return refused(notFound("tokenId"));
    const refs = { clientId: token.clientId };
    const decision = decideRevokingToken(token.revokedAt !== null);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const revoked = { revokedBy: tx.viewer.personId, revokedAt: ctx.now };
    if (!(await tx.patch(MachineToken, token.id, input.version, revoked))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "revokeToken",
      entity: "MachineToken",
      entityId: token.id,
      changes: [{ field: "token", label: "Token", before: `…${token.lastFour}`, after: "Revoked" }],
    });
    return refs;
  });
}
