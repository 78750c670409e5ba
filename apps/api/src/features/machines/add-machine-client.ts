import { NoticeKind, needsAgreement } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { CODE_WORDS } from "../../platform/audit/code-words.js";
import type { RequestContext } from "../../platform/context.js";
import { findGiven } from "../../platform/database/find-given.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { LONG_TEXT, SHORT_TEXT, tooLong } from "../../platform/graphql/given-text.js";
import { invalid, notFound, refusedBy, type UserError } from "../../platform/graphql/user-error.js";
import { peopleWhoHear, tellAtOnce } from "../mail/index.js";
import { Person } from "../people/index.js";
import { MachineClient } from "./machines.entities.js";
import type { AddMachineClientInput } from "./machines.types.js";

/** Ids an act on a client or its tokens shows again. */
export type MachineRefs = { clientId: string };

const MACHINES_PATH = "/admin/machine-clients";

/** Adds a system that asks by itself. One that would read children waits for the strategic lead, who hears of it. */
export async function addMachineClient(
  ctx: RequestContext,
  input: AddMachineClientInput,
): Promise<Written<MachineRefs>> {
  return await inTransaction<MachineRefs>(ctx, "addMachineClient", input, async (tx) => {
    const words = { name: input.name.trim(), purpose: input.purpose.trim() };
    const wrong = wrongWords(words) ?? (input.scopes.length === 0 ? refusedBy("MACHINE_NEEDS_SCOPE", "scopes") : null);
    if (wrong) return refused(wrong);
    if (await tx.find(MachineClient, { name: words.name }))
      return refused(invalid("name", "There is a client of this name already. Give it another name."));
    const owner = await findGiven(tx, Person, input.ownerId, { where: { isActive: true, isSystem: false } });
    if (!owner) return refused(notFound("ownerId"));
    const scopes = [...new Set(input.scopes)];
    const { personId: addedBy } = tx.viewer;
    const clientId = await tx.insert(MachineClient, { ...words, ownerId: owner.id, scopes, addedBy, addedAt: ctx.now });
    if (needsAgreement(scopes)) await tellLeads(tx, clientId);
    await recordWrite(tx, {
      act: "addMachineClient",
      entity: "MachineClient",
      entityId: clientId,
      changes: [
        {
          field: "client",
          label: "May ask by itself",
          before: null,
          after: `${words.name}: ${scopes.map((scope) => CODE_WORDS.scope[scope]).join("; ")}`,
        },
      ],
    });
    return { clientId };
  });
}

function wrongWords({ name, purpose }: { name: string; purpose: string }): UserError | null {
  if (!name) return invalid("name", "Enter what the system is called.");
  if (!purpose) return invalid("purpose", "Say in a sentence what it needs the register for.");
  return tooLong({ name }, SHORT_TEXT) ?? tooLong({ purpose }, LONG_TEXT);
}

async function tellLeads(tx: Tx, clientId: string): Promise<void> {
  const others = (await peopleWhoHear(tx, NoticeKind.MACHINE_TO_AGREE)).filter(
    (one) => one.personId !== tx.viewer.personId,
  );
  await tellAtOnce(tx, others, {
    kind: NoticeKind.MACHINE_TO_AGREE,
    entity: "MachineClient",
    entityId: clientId,
    path: MACHINES_PATH,
    words: () => ({
      title: "A system asks to read lines of the register",
      body: "A system of the council is to read lines of the register by itself. Nothing is opened until you agree. Sign in to see which it is, what for, and who answers for it.",
    }),
  });
}
