import { decideAgreeingToClient } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import { conflict, notFound, refusedBy } from "../../platform/graphql/user-error.js";
import type { MachineRefs } from "./add-machine-client.js";
import { MachineClient } from "./machines.entities.js";
import type { AgreeMachineClientInput } from "./machines.types.js";
import { lockClient } from "./on-client.js";

/** Agrees, as a second person, that a system reads lines of the register. */
export async function agreeMachineClient(
  ctx: RequestContext,
  input: AgreeMachineClientInput,
): Promise<Written<MachineRefs>> {
  return await inTransaction<MachineRefs>(ctx, "agreeMachineClient", input, async (tx) => {
    const client = await lockClient(tx, input.clientId);
    if (!client) return refused(notFound("clientId"));
    const refs = { clientId: client.id };
    const { personId } = tx.viewer;
    const decision = decideAgreeingToClient({ ...client, isAgreed: client.agreedAt !== null }, personId);
    if (!decision.allowed) return refused(refusedBy(decision.rule), refs);
    const agreed = { agreedBy: personId, agreedAt: ctx.now };
    if (!(await tx.patch(MachineClient, client.id, input.version, agreed))) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "agreeMachineClient",
      entity: "MachineClient",
      entityId: client.id,
      changes: [{ field: "agreed", label: "Reads lines of the register", before: null, after: client.name }],
    });
    return refs;
  });
}
