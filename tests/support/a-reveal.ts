import { recordReveal } from "@rome/api/platform/audit/audit";
import { inTransaction } from "@rome/api/platform/database/transaction";
import { contextOfPerson } from "@rome/api/seed/context-of-person";
import type { TestRegister } from "./register.js";

/** Leaves the event of one field of a child that was revealed to a person, at the moment the register's clock shows. */
export async function aReveal(register: TestRegister, name: string, childId: string, reason: string): Promise<void> {
  const parts = { ...register.parts, isProduction: false, portalFolder: null, accounts: null, requestsAMinute: 1000 };
  const ctx = await contextOfPerson({ ...parts, documents: null }, name);
  if (!ctx) throw new Error(`${name} is not seeded`);
  await inTransaction(ctx, "child", {}, async (tx) => {
    const about = { act: "child", entity: "Child", entityId: childId, childId };
    await recordReveal(tx, { ...about, fields: ["address"], reason });
    return {};
  });
}
