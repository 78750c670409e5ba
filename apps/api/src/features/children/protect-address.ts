import { AddressProtection, decideAddressProtection } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { changeOf } from "../../platform/audit/change-of.js";
import type { RequestContext } from "../../platform/context.js";
import { refused, type Written } from "../../platform/database/transaction.js";
import { LONG_TEXT, tooLong, trimmed } from "../../platform/graphql/given-text.js";
import { conflict, refusedBy } from "../../platform/graphql/user-error.js";
import { type ChildRefs, onChild } from "../register/index.js";
import { Child } from "./child.entity.js";
import type { ProtectAddressInput } from "./children.types.js";

const IN_WORDS: Record<AddressProtection, string> = {
  [AddressProtection.NONE]: "May be shared",
  [AddressProtection.TO_CONFIRM]: "Protected until somebody confirms",
  [AddressProtection.PROTECTED]: "Must not be shared",
};

/** Confirms or lifts the protection of a child's address. The reason joins the note that only keepers of the register see, never the timeline. */
export async function protectAddress(ctx: RequestContext, input: ProtectAddressInput): Promise<Written<ChildRefs>> {
  return await onChild(ctx, "protectAddress", input, async (tx, child, refs) => {
    const reason = trimmed(input.reason) ?? "";
    const long = tooLong({ reason }, LONG_TEXT);
    if (long) return refused(long, refs);
    const facts = { protection: child.addressProtection, isProtected: input.isProtected, reason };
    const decision = decideAddressProtection(facts);
    if (!decision.allowed) {
      return refused(refusedBy(decision.rule, decision.rule === "REASON_REQUIRED" ? "reason" : "isProtected"), refs);
    }
    const addressProtection = input.isProtected ? AddressProtection.PROTECTED : AddressProtection.NONE;
    const addressNote = [child.addressNote, reason].filter((part) => part !== null).join("\n");
    const changed = await tx.patch(Child, child.id, input.version, { addressProtection, addressNote });
    if (!changed) return refused(conflict(), refs);
    await recordWrite(tx, {
      act: "protectAddress",
      entity: "Child",
      entityId: child.id,
      entryId: refs.entryId,
      changes: changeOf("addressProtection", "Address", IN_WORDS[child.addressProtection], IN_WORDS[addressProtection]),
    });
    return refs;
  });
}
