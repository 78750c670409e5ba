import { randomUUID } from "node:crypto";
import { dayInWords, decideIssuingToken } from "@rome/procedure";
import { recordWrite } from "../../platform/audit/audit.js";
import { type MadeToken, makeToken } from "../../platform/auth/machine-token.js";
import type { RequestContext } from "../../platform/context.js";
import { inTransaction, refused, type Written } from "../../platform/database/transaction.js";
import type { Tx } from "../../platform/database/tx.js";
import { notFound, refusedBy } from "../../platform/graphql/user-error.js";
import { Person } from "../people/index.js";
import type { MachineRefs } from "./add-machine-client.js";
import { type MachineClient, MachineToken } from "./machines.entities.js";
import type { IssueTokenInput } from "./machines.types.js";
import { lockClient } from "./on-client.js";

/** What came of issuing. The token is no part of what is kept: the same request sent twice does not show it again. */
export interface Issued {
  written: Written<MachineRefs>;
  token: string | null;
}

/** Issues a token to a client and shows it this once. */
export async function issueToken(ctx: RequestContext, input: IssueTokenInput): Promise<Issued> {
  let made: MadeToken | null = null;
  const written = await inTransaction<MachineRefs>(ctx, "issueToken", input, async (tx) => {
    const client = await lockClient(tx, input.clientId);
    if (!client) return refused(notFound("clientId"));
    const refs = { clientId: client.id };
    const facts = { scopes: client.scopes, isAgreed: client.agreedAt !== null };
    const decision = decideIssuingToken(facts, input.expiresOn, ctx.today);
    if (!decision.allowed)
      return refused(refusedBy(decision.rule, decision.rule === "TOKEN_LASTS_A_YEAR" ? "expiresOn" : undefined), refs);
    made = makeToken();
    const tokenId = await keepToken(tx, client, made, input);
    await recordWrite(tx, {
      act: "issueToken",
      entity: "MachineToken",
      entityId: tokenId,
      changes: [
        {
          field: "token",
          label: client.name,
          before: null,
          after: `Token …${made.lastFour}, until ${dayInWords(input.expiresOn)}`,
        },
      ],
    });
    return refs;
  });
  return { written, token: written.errors.length === 0 ? tokenIn(made) : null };
}

function tokenIn(made: MadeToken | null): string | null {
  return made?.token ?? null;
}

async function keepToken(tx: Tx, client: MachineClient, made: MadeToken, input: IssueTokenInput): Promise<string> {
  const owner = await tx.find(Person, { id: client.ownerId });
  const personId = await tx.insert(Person, {
    name: `${client.name} (token …${made.lastFour})`,
    email: `${randomUUID()}@machine.invalid`,
    serviceId: owner?.serviceId ?? null,
    roles: [],
    isActive: false,
    isMachine: true,
  });
  return await tx.insert(MachineToken, {
    clientId: client.id,
    personId,
    tokenHash: made.hash,
    lastFour: made.lastFour,
    issuedBy: tx.viewer.personId,
    issuedAt: tx.ctx.now,
    expiresOn: input.expiresOn,
  });
}
