import { recordWrite } from "../../platform/audit/audit.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, type Written } from "../../platform/database/transaction.js";
import type { SettingsRefs } from "./change-settings.js";
import type { SignOutEverywhereInput } from "./settings.types.js";

/** Ends every session of the person who is signed in, this one too: each device's next request is asked to sign in. */
export async function signOutEverywhere(
  ctx: RequestContext,
  input: SignOutEverywhereInput,
): Promise<Written<SettingsRefs>> {
  return await inTransaction<SettingsRefs>(ctx, "signOutEverywhere", input, async (tx) => {
    const { personId } = tx.viewer;
    await tx.rows("SELECT close_own_sessions()");
    await recordWrite(tx, { act: "signOutEverywhere", entity: "Person", entityId: personId });
    return { personId };
  });
}
