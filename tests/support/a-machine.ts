import { makeToken } from "@rome/api/platform/auth/machine-token";
import { globalId } from "./a-child.js";
import type { TestRegister } from "./register.js";

/** A machine client with one token. */
export interface ArrangedMachine {
  clientId: string;
  clientGlobalId: string;
  tokenId: string;
  tokenGlobalId: string;
  token: string;
  lastFour: string;
}

/** Arranges a machine client that was agreed to, and a token of it. */
export async function aMachine(
  register: TestRegister,
  scopes: readonly string[],
  { authority = "AFC", name = `Warehouse ${Math.random()}`, expiresOn = "2027-06-30", isAgreed = true } = {},
): Promise<ArrangedMachine> {
  const made = makeToken();
  const people = `(SELECT p.id FROM person p WHERE p.authority_id = a.id AND NOT p.is_system AND NOT p.is_machine`;
  const [client] = await register.sql<{ id: string }>(
    `INSERT INTO machine_client (authority_id, name, purpose, owner_id, scopes, added_by, added_at, agreed_by, agreed_at)
     SELECT a.id, $2, 'Figures for the board.', ${people} ORDER BY p.name LIMIT 1), $3, ${people} ORDER BY 'SYSTEM_ADMIN' = ANY(p.roles) DESC, p.name LIMIT 1), '2026-11-20T10:00:00Z',
       CASE WHEN $4 THEN ${people} ORDER BY p.name DESC LIMIT 1) END, CASE WHEN $4 THEN '2026-11-20T11:00:00Z'::timestamptz END
     FROM authority a WHERE a.code = $1 RETURNING id`,
    [authority, name, scopes, isAgreed],
  );
  const [token] = await register.sql<{ id: string }>(
    `WITH nobody AS (
       INSERT INTO person (authority_id, name, email, roles, is_active, is_machine)
       SELECT m.authority_id, m.name || ' (token …' || $3 || ')', gen_random_uuid() || '@machine.invalid', '{}', false, true
       FROM machine_client m WHERE m.id = $1 RETURNING authority_id, id)
     INSERT INTO machine_token (authority_id, client_id, person_id, token_hash, last_four, issued_by, issued_at, expires_on)
     SELECT n.authority_id, $1, n.id, $2, $3, m.added_by, '2026-11-20T12:00:00Z', $4 FROM nobody n, machine_client m WHERE m.id = $1 RETURNING id`,
    [client?.id, made.hash, made.lastFour, expiresOn],
  );
  if (!client || !token) throw new Error("The machine client was not arranged");
  return {
    clientId: client.id,
    clientGlobalId: globalId("MachineClient", client.id),
    tokenId: token.id,
    tokenGlobalId: globalId("MachineToken", token.id),
    token: made.token,
    lastFour: made.lastFour,
  };
}

/** What a machine was told. */
export interface MachineAnswer {
  status: number;
  text: string;
  data?: any;
  errors?: { message: string; extensions: { code: string } }[];
}

/** Asks with a token, as a machine does. */
export async function askByToken(
  address: string,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<MachineAnswer> {
  const answer = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}`, ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  return { status: answer.status, text, ...(JSON.parse(text) as object) };
}
